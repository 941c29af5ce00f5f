import { geoBounds, geoContains } from 'd3-geo';
import type { Box } from '#domain/labels/box.ts';
import { heightOf, projectionOf, type Frame } from './frame.ts';
import { occupiedAreas } from './occupied-areas.ts';
import { ukraine } from './outlines.ts';

const [[west, south], [east, north]] = geoBounds(ukraine);

/** Returns squares that the outline of Ukraine crosses or that have an occupied corner. */
export function delicateSquares(frame: Frame, width: number): Box[] {
  const side = width / 80;
  const projection = projectionOf(frame, width);
  const corners = Array.from({ length: Math.ceil(heightOf(frame, width) / side) + 1 }, (_, row) =>
    Array.from({ length: 81 }, (_, column) => groundAt(projection.invert?.([column * side, row * side]) ?? [0, 0])),
  );
  return corners.slice(1).flatMap((below, row) =>
    below.slice(1).flatMap((corner, column) => {
      const grounds = [corners[row]?.[column], corners[row]?.[column + 1], below[column], corner];
      const isEdge = grounds.includes('abroad') && grounds.some((ground) => ground !== 'abroad');
      const isDelicate = grounds.includes('occupied') || isEdge;
      const [x1, y1] = [column * side, row * side];
      return isDelicate ? [{ x1, y1, x2: x1 + side, y2: y1 + side }] : [];
    }),
  );
}

function groundAt(point: [number, number]): 'abroad' | 'free' | 'occupied' {
  const [longitude, latitude] = point;
  const isNear = longitude > west && longitude < east && latitude > south && latitude < north;
  if (!isNear || !geoContains(ukraine, point)) return 'abroad';
  return occupiedAreas.some(({ cover }) => geoContains(cover, point)) ? 'occupied' : 'free';
}
