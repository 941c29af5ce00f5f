import { pointOf, type Frame } from './frame.ts';
import type { MapName } from './map-names.ts';
import { outside, overlap, textBox, type Box } from './text-box.ts';

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
  frame: Frame,
  { width, height, em, taken }: { width: number; height: number; em: number; taken: Box[] },
): FittedName[] {
  const fitted: FittedName[] = [];
  for (const { at, ...name } of names) {
    const point = pointOf({ longitude: at[0], latitude: at[1] }, frame, width);
    const boxes = [...taken, ...fitted.map((other) => boxOf(other, em))];
    const free = shifts
      .map(([across, down]) => ({ ...name, x: (point?.x ?? -1) + across * em, y: (point?.y ?? -1) + down * em }))
      .find((candidate) => {
        const box = boxOf(candidate, em);
        return outside(box, width, height) < 1 && boxes.every((other) => overlap(box, other) === 0);
      });
    if (point && free) fitted.push(free);
  }
  return fitted;
}

export function boxOf({ text, kind, x, y }: FittedName, em: number): Box {
  const { size, spacing, capitals } = nameStyles[kind];
  const place = { x, y, dx: 0, dy: 0.33, anchor: 'middle' } as const;
  const box = textBox(capitals ? text.toUpperCase() : text, place, size * em);
  const spaces = text.length * spacing * size * em;
  return { ...box, x: box.x - spaces / 2, width: box.width + spaces };
}
