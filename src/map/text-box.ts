/** `x` and `y` are the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

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
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.66), 0);
}

export function textBox(text: string, { x, y, dx, dy, anchor }: TextPlace, em: number): Box {
  const width = textWidth(text) * em;
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x + dx * em - shift, y: y + (dy - 0.8) * em, width, height: 1.05 * em };
}

export function around(boxes: Box[]): Box {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The shared area. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The area outside a map. */
export function outside(box: Box, width: number, height: number): number {
  return box.width * box.height - overlap(box, { x: 0, y: 0, width, height });
}
