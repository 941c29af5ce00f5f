import { around, outside, overlap, textBox, type Box, type TextPlace } from './text-box.ts';

/** A point with its name beside it, or an area with its name on it. */
export interface Labelled {
  text: string;
  x: number;
  y: number;
  isArea: boolean;
}

/** In units of the map. */
export interface LabelSpace {
  width: number;
  height: number;
  em: number;
  taken: Box[];
  /** Areas to avoid. */
  delicate: Box[];
}

/** `cost` does not depend on other labels. */
interface Option {
  place: TextPlace;
  box: Box;
  cost: number;
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
 * Labels take turns to choose the best position until none moves. The order matters, so each label is first once, and
 * the cheapest outcome counts.
 *
 * Labels without overlap stay so at smaller sizes: a smaller label stays inside the larger rectangle, which includes
 * its point.
 */
export function placeLabels(labels: Labelled[], space: LabelSpace): TextPlace[] {
  const options = labels.map((label) => optionsOf(label, space));
  const marks = labels.map((label) => markOf(label, space.em));
  const outcomes = labels.map((_, first) => settle(options, marks, first, space.em));
  return outcomes.sort((a, b) => a.cost - b.cost)[0]?.places ?? [];
}

/** Includes the marks. */
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

/** Starts with label `first`. */
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

/** In square ems. */
function shared(box: Box, others: Box[], em: number): number {
  return others.reduce((sum, other) => sum + overlap(box, other), 0) / em ** 2;
}

/** Includes the point of the label, unless it is an area. */
function boxOf(label: Labelled, place: TextPlace, em: number): Box {
  const box = textBox(label.text, place, em);
  return label.isArea ? box : around([box, { x: label.x, y: label.y, width: 0, height: 0 }]);
}

function markOf({ x, y, isArea }: Labelled, em: number): Box[] {
  return isArea ? [] : [{ x: x - 0.35 * em, y: y - 0.35 * em, width: 0.7 * em, height: 0.7 * em }];
}
