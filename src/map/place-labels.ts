import { around, outside, overlap, textBox, type Box, type TextPlace } from './text-box.ts';

/** A point that wants its name beside it, or an area that wants it on itself. */
export interface Labelled {
  text: string;
  x: number;
  y: number;
  isArea: boolean;
}

/** What labels have to reckon with, in the units of the map. */
export interface LabelSpace {
  width: number;
  height: number;
  /** The size of the text. */
  em: number;
  /** What is taken already. */
  taken: Box[];
  /** What labels had better not cover. */
  delicate: Box[];
}

/** Where a label may go, and what that costs whatever the others do. */
interface Option {
  place: TextPlace;
  box: Box;
  cost: number;
}

/** Beside a point, in ems, the best position first. */
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

/** On an area, in ems: its middle, or as near to it as may be. */
const upon = [0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4]
  .flatMap((down) => [0, 1, -1, 2, -2].map((across) => ({ across, down })))
  .sort((a, b) => Math.hypot(a.across, a.down) - Math.hypot(b.across, b.down));

/** What a square em of overlap costs, and one of delicate ground, where the worst of all positions costs one. */
const wrong = 500;
const unpleasant = 3;

/**
 * Finds a place for every label so that they touch each other as little as may be. Each takes the best of its places
 * while the others stay where they are, in turns, until none wants to move. Who is first makes a difference, so everyone
 * is once, and the best outcome counts.
 *
 * What is free of overlaps at one size is so at every smaller one: a label that shrinks towards its point stays within
 * the rectangle that it had, which reaches to that point.
 */
export function placeLabels(labels: Labelled[], space: LabelSpace): TextPlace[] {
  const options = labels.map((label) => optionsOf(label, space));
  const marks = labels.map((label) => markOf(label, space.em));
  const outcomes = labels.map((_, first) => settle(options, marks, first, space.em));
  return outcomes.sort((a, b) => a.cost - b.cost)[0]?.places ?? [];
}

/** What labels in their places take up, marks included. */
export function boxesOf(labels: Labelled[], places: TextPlace[], em: number): Box[] {
  return labels.flatMap((label, index) => {
    const place = places[index];
    return [...markOf(label, em), ...(place ? [boxOf(label, place, em)] : [])];
  });
}

function optionsOf(label: Labelled, space: LabelSpace): Option[] {
  const { width, height, em, taken, delicate } = space;
  return placesFor(label, em).map((place, rank, all) => {
    const box = boxOf(label, place, em);
    const cut = outside(box, width, height) / em ** 2;
    const cost = wrong * (cut + shared(box, taken, em)) + unpleasant * shared(box, delicate, em) + rank / all.length;
    return { place, box, cost };
  });
}

function placesFor({ x, y, isArea }: Labelled, em: number): TextPlace[] {
  if (!isArea) return beside.map((position) => ({ x, y, ...position }));
  return upon.map(({ across, down }) => ({ x: x + across * em, y: y + down * em, dx: 0, dy: 0.33, anchor: 'middle' }));
}

/** Lets labels choose in turns, beginning with the `first`. */
function settle(options: Option[][], marks: Box[][], first: number, em: number): { places: TextPlace[]; cost: number } {
  const chosen: (Option | undefined)[] = options.map(() => undefined);
  const costOf = ({ box, cost }: Option, index: number): number => {
    const others = options.flatMap((_, at) =>
      at === index ? [] : [...(marks[at] ?? []), chosen[at]?.box ?? []].flat(),
    );
    return cost + wrong * shared(box, others, em);
  };
  for (let turn = 0, moved = true; moved && turn < 10; turn++) {
    moved = false;
    for (let step = 0; step < options.length; step++) {
      const index = (first + step) % options.length;
      const list = options[index] ?? [];
      const costs = list.map((option) => costOf(option, index));
      const best = list[costs.indexOf(Math.min(...costs))];
      moved ||= best !== chosen[index];
      chosen[index] = best;
    }
  }
  const settled = chosen.filter((option) => option !== undefined);
  return {
    places: settled.map(({ place }) => place),
    cost: settled.reduce((sum, option, index) => sum + costOf(option, index), 0),
  };
}

/** The area that a rectangle shares with others, in square ems. */
function shared(box: Box, others: Box[], em: number): number {
  return others.reduce((sum, other) => sum + overlap(box, other), 0) / em ** 2;
}

/** The rectangle of a label, from its point on. */
function boxOf(label: Labelled, place: TextPlace, em: number): Box {
  const box = textBox(label.text, place, em);
  return label.isArea ? box : around([box, { x: label.x, y: label.y, width: 0, height: 0 }]);
}

/** The square that the mark of a point takes. */
function markOf({ x, y, isArea }: Labelled, em: number): Box[] {
  return isArea ? [] : [{ x: x - 0.35 * em, y: y - 0.35 * em, width: 0.7 * em, height: 0.7 * em }];
}
