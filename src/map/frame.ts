import { geoConicEqualArea, type GeoProjection } from 'd3-geo';
import type { LineString } from 'geojson';
import type { Place } from '#domain/model/place.ts';

export type FrameId = 'region' | 'europe';

export interface Frame {
  id: FrameId;
  name: string;
  /** Longitude and latitude. */
  centre: [number, number];
  /** Latitudes where the projection is true to scale. */
  parallels: [number, number];
  /** Width and height. */
  kilometres: [number, number];
}

/** Nearest first; later frames contain earlier ones. */
export const frames: Record<FrameId, Frame> = {
  region: {
    id: 'region',
    name: 'Ukraine and its neighbours',
    centre: [33.6, 49.75],
    parallels: [45, 55],
    kilometres: [1710, 1450],
  },
  europe: { id: 'europe', name: 'Europe', centre: [17.5, 50], parallels: [40, 60], kilometres: [3900, 3050] },
};

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadius = 6371.0088;

export function heightOf({ kilometres: [across, down] }: Frame, width: number): number {
  return (width * down) / across;
}

/** Keeps areas true, in units of `width`. Clips a little beyond the frame, so that no outline runs along its edge. */
export function projectionOf(frame: Frame, width: number): GeoProjection {
  const { centre, parallels, kilometres } = frame;
  const [height, margin] = [heightOf(frame, width), width / 40];
  return geoConicEqualArea()
    .parallels(parallels)
    .rotate([-centre[0], 0])
    .center([0, centre[1]])
    .scale((width * earthRadius) / kilometres[0])
    .translate([width / 2, height / 2])
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]);
}

/** From the upper left corner; undefined outside the frame. */
export function pointOf(
  { longitude, latitude }: Pick<Place, 'longitude' | 'latitude'>,
  frame: Frame,
  width: number,
): { x: number; y: number } | undefined {
  const [x = -1, y = -1] = projectionOf(frame, width)([longitude, latitude]) ?? [];
  return x >= 0 && x <= width && y >= 0 && y <= heightOf(frame, width) ? { x, y } : undefined;
}

export function isIn(place: Pick<Place, 'longitude' | 'latitude'>, frame: Frame): boolean {
  return pointOf(place, frame, 1) !== undefined;
}

/** Returns the nearest frame that shows the most places. */
export function frameFor(places: Pick<Place, 'longitude' | 'latitude'>[]): Frame | undefined {
  const all = Object.values(frames);
  const shown = (frame: Frame): number => places.filter((place) => isIn(place, frame)).length;
  const most = Math.max(...all.map(shown));
  return most > 0 ? all.find((frame) => shown(frame) === most) : undefined;
}

export function edgeOf(frame: Frame): LineString {
  const [width, height] = [100, heightOf(frame, 100)];
  const projection = projectionOf(frame, width);
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  const points = corners.flatMap(([x, y], index) => {
    const [toX, toY] = corners[index + 1] ?? [x, y];
    return Array.from({ length: 10 }, (_, step) => [x + ((toX - x) * step) / 10, y + ((toY - y) * step) / 10] as const);
  });
  return { type: 'LineString', coordinates: points.map(([x, y]) => projection.invert?.([x, y]) ?? []) };
}
