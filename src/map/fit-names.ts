import { areaOutside, type Box } from '#domain/labels/box.ts';
import { placeInOrder } from '#domain/labels/place-labels.ts';
import { pointOf, type Frame } from './frame.ts';
import type { MapName } from './map-names.ts';
import { textBox } from './text-box.ts';

/** `x` and `y` are the middle. */
export interface FittedName extends Pick<MapName, 'text' | 'kind' | 'lang'> {
  x: number;
  y: number;
}

/** As in `MapDrawing`: `size` in ems of the labels, `spacing` in ems of the name. */
const nameStyles = {
  country: { size: 0.7, spacing: 0.16, capitals: true },
  sea: { size: 0.85, spacing: 0.06, capitals: false },
  note: { size: 0.75, spacing: 0, capitals: false },
} as const satisfies Record<MapName['kind'], object>;

/** In ems. */
const shifts = [0, -0.8, 0.8].flatMap((down) => [0, -0.8, 0.8].map((across) => [across, down] as const));

/** Leaves out names without room. */
export function fitNames(
  names: MapName[],
  map: Frame,
  { frame, em, taken }: { frame: Box; em: number; taken: Box[] },
): FittedName[] {
  const labels = names.map(({ at, ...name }) => {
    const point = pointOf({ longitude: at[0], latitude: at[1] }, map, frame.x2);
    const places = shifts.flatMap(([across, down], rank) => {
      if (!point) return [];
      const fitted = { ...name, x: point.x + across * em, y: point.y + down * em };
      const box = boxOf(fitted, em);
      return areaOutside(box, frame) < 1 ? [{ fitted, box, cost: rank }] : [];
    });
    return { places };
  });
  return placeInOrder(labels, taken).flatMap((place) => place?.fitted ?? []);
}

function boxOf({ text, kind, x, y }: FittedName, em: number): Box {
  const { size, spacing, capitals } = nameStyles[kind];
  const place = { x, y, dx: 0, dy: 0.33, anchor: 'middle' } as const;
  const box = textBox(capitals ? text.toUpperCase() : text, place, size * em);
  const spaces = text.length * spacing * size * em;
  return { ...box, x1: box.x1 - spaces / 2, x2: box.x2 + spaces / 2 };
}
