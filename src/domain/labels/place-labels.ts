import { crosses, overlap, sharedArea, type Box } from './box.ts';

/** `cost` says how bad the place is, whatever other labels do. */
export interface LabelPlace {
  box: Box;
  cost: number;
  /** A line from the mark to a label that is not adjacent. */
  leader?: Box | undefined;
}

/** `mark` is what the label names, if other labels must keep off it. */
export interface Label<Place extends LabelPlace> {
  mark?: Box | undefined;
  places: Place[];
}

/**
 * For labels that may be left out: in the given order, each gets its cheapest free place, if any. It covers no other
 * label, mark or leader, and nothing in `taken`.
 */
export function placeInOrder<Place extends LabelPlace>(
  labels: Label<Place>[],
  taken: Box[] = [],
): (Place | undefined)[] {
  const obstacles = [...taken, ...labels.flatMap(({ mark }) => mark ?? [])];
  const placed: LabelPlace[] = [];
  return labels.map(({ mark, places }) => {
    // The line of a mark on another mark must cross that mark.
    const others = obstacles.filter((other) => !(mark && overlap(other, mark)));
    const isFree = ({ box, leader }: LabelPlace): boolean =>
      obstacles.every((other) => !overlap(box, other)) &&
      placed.every((other) => !overlap(box, other.box) && !(other.leader && crosses(other.leader, box))) &&
      !(leader && [...others, ...placed.map((other) => other.box)].some((other) => crosses(leader, other)));
    const found = places.toSorted((a, b) => a.cost - b.cost).find(isFree);
    if (found) placed.push(found);
    return found;
  });
}

/**
 * For labels that must all be there. They take turns to choose the cheapest place until none moves; `price` is per unit
 * of overlap with labels and marks. Each label is first once, since the order matters; the cheapest outcome counts.
 */
export function placeTogether<Place extends LabelPlace>(labels: Label<Place>[], price: number): Place[] {
  const outcomes = labels.map((_, first) => settle(labels, first, price));
  return outcomes.sort((a, b) => a.cost - b.cost)[0]?.places ?? [];
}

function settle<Place extends LabelPlace>(
  labels: Label<Place>[],
  first: number,
  price: number,
): { places: Place[]; cost: number } {
  const chosen: (Place | undefined)[] = labels.map(() => undefined);
  const costOf = ({ box, cost }: Place, index: number): number => {
    const others = labels.flatMap(({ mark }, at) => (at === index ? [] : [mark ?? [], chosen[at]?.box ?? []].flat()));
    return cost + price * others.reduce((sum, other) => sum + sharedArea(box, other), 0);
  };
  for (let turn = 0, moved = true; moved && turn < 10; turn++) {
    moved = false;
    for (let step = 0; step < labels.length; step++) {
      const index = (first + step) % labels.length;
      const list = labels[index]?.places ?? [];
      const costs = list.map((place) => costOf(place, index));
      const best = list[costs.indexOf(Math.min(...costs))];
      moved ||= best !== chosen[index];
      chosen[index] = best;
    }
  }
  const places = chosen.filter((place) => place !== undefined);
  return { places, cost: places.reduce((sum, place, index) => sum + costOf(place, index), 0) };
}
