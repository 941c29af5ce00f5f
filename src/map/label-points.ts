import { areaOutside, around, sharedArea, type Box } from '#domain/labels/box.ts';
import { placeTogether, type LabelPlace } from '#domain/labels/place-labels.ts';
import { textBox, type TextPlace } from './text-box.ts';

/** A point with its name beside it, or an area with its name on it. */
export interface Labelled {
  text: string;
  x: number;
  y: number;
  isArea: boolean;
}

/** In units of the map. */
export interface LabelSpace {
  frame: Box;
  em: number;
  taken: Box[];
  /** Areas to avoid. */
  delicate: Box[];
}

/** In ems, best first. */
const beside = [
  { dx: 0.55, dy: 0.33, anchor: 'start' },
  { dx: -0.55, dy: 0.33, anchor: 'end' },
  { dx: 0, dy: -0.5, anchor: 'middle' },
  { dx: 0, dy: 1.2, anchor: 'middle' },
  { dx: 0.4, dy: -0.3, anchor: 'start' },
  { dx: 0.4, dy: 0.95, anchor: 'start' },
  { dx: -0.4, dy: -0.3, anchor: 'end' },
  { dx: -0.4, dy: 0.95, anchor: 'end' },
  { dx: 2.2, dy: -0.5, anchor: 'middle' },
  { dx: 2.2, dy: 1.2, anchor: 'middle' },
  { dx: -2.2, dy: -0.5, anchor: 'middle' },
  { dx: -2.2, dy: 1.2, anchor: 'middle' },
] as const;

/** In ems, nearest to the middle first. */
const upon = [0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4]
  .flatMap((down) => [0, 1, -1, 2, -2].map((across) => ({ across, down })))
  .sort((a, b) => Math.hypot(a.across, a.down) - Math.hypot(b.across, b.down));

/** Costs per square em of overlap and of delicate ground. The rank of a position costs less than one. */
const wrong = 500;
const unpleasant = 3;

/**
 * Every point and area gets its name.
 *
 * Labels without overlap stay so at smaller sizes, inside the larger rectangle, which includes the point.
 */
export function labelPoints(labels: Labelled[], space: LabelSpace): TextPlace[] {
  const { em } = space;
  const all = labels.map((label) => ({ mark: markOf(label, em), places: placesOf(label, space) }));
  return placeTogether(all, wrong / em ** 2).map(({ text }) => text);
}

/** Includes the marks. */
export function boxesOf(labels: Labelled[], places: TextPlace[], em: number): Box[] {
  return labels.flatMap((label, index) => {
    const place = places[index];
    return [markOf(label, em) ?? [], place ? boxOf(label, place, em) : []].flat();
  });
}

function placesOf(label: Labelled, { frame, em, taken, delicate }: LabelSpace): (LabelPlace & { text: TextPlace })[] {
  const shared = (box: Box, others: Box[]): number => others.reduce((sum, other) => sum + sharedArea(box, other), 0);
  return textPlacesFor(label, em).map((text, rank, all) => {
    const box = boxOf(label, text, em);
    const bad = wrong * (areaOutside(box, frame) + shared(box, taken)) + unpleasant * shared(box, delicate);
    return { text, box, cost: bad / em ** 2 + rank / all.length };
  });
}

function textPlacesFor({ x, y, isArea }: Labelled, em: number): TextPlace[] {
  if (!isArea) return beside.map((position) => ({ x, y, ...position }));
  return upon.map(({ across, down }) => ({ x: x + across * em, y: y + down * em, dx: 0, dy: 0.33, anchor: 'middle' }));
}

/** Includes the point of the label, unless it is an area. */
function boxOf({ text, x, y, isArea }: Labelled, place: TextPlace, em: number): Box {
  const box = textBox(text, place, em);
  return isArea ? box : around([box, { x1: x, y1: y, x2: x, y2: y }]);
}

function markOf({ x, y, isArea }: Labelled, em: number): Box | undefined {
  const radius = 0.35 * em;
  return isArea ? undefined : { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
}
