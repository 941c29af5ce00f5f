import type { Box } from '#domain/labels/box.ts';

/** A point, and the distance in ems from it to the text's `anchor` on the baseline. */
export interface TextPlace {
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** In ems, rounded up from Source Serif 4 and wide sans-serif faces; the first match counts. */
const widths: [RegExp, number][] = [
  [/[ijlI.,'’ ]/, 0.36],
  [/[ftrJ-]/, 0.46],
  [/[acesz]/, 0.6],
  [/[mwMW]/, 1.05],
  [/[A-ZÀ-Þ]/, 0.8],
];

/** In ems, never less than a browser needs. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.66), 0);
}

export function textBox(text: string, { x, y, dx, dy, anchor }: TextPlace, em: number): Box {
  const width = textWidth(text) * em;
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  const [left, top] = [x + dx * em - shift, y + (dy - 0.8) * em];
  return { x1: left, y1: top, x2: left + width, y2: top + 1.05 * em };
}
