/** Maximum number of table cells. Larger stretches without common unique items count as entirely different. */
const mostCells = 1_000_000;

/**
 * Index pairs of equal items, in order. Items that occur once in both are paired first (“patience”), which keeps
 * related items together; between them, the longest common part. The time is about linear, also for lists with little
 * in common.
 */
export function alignLists(a: readonly string[], b: readonly string[]): [number, number][] {
  const numbers = new Map<string, number>();
  const numberOf = (item: string): number => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  const pairs: [number, number][] = [];
  align({ list: a.map(numberOf), start: 0, end: a.length }, { list: b.map(numberOf), start: 0, end: b.length }, pairs);
  return pairs;
}

interface Stretch {
  list: number[];
  start: number;
  /** Index after the last item. */
  end: number;
}

function align(a: Stretch, b: Stretch, pairs: [number, number][]): void {
  let [startA, startB, endA, endB] = [a.start, b.start, a.end, b.end];
  while (startA < endA && startB < endB && a.list[startA] === b.list[startB]) pairs.push([startA++, startB++]);
  while (endA > startA && endB > startB && a.list[endA - 1] === b.list[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [
    { list: a.list, start: startA, end: endA },
    { list: b.list, start: startB, end: endB },
  ] as const;
  if (startA < endA && startB < endB) {
    const anchors = findAnchors(left, right);
    if (anchors.length > 0) alignBetween(left, right, anchors, pairs);
    else if ((endA - startA) * (endB - startB) <= mostCells) pairs.push(...longestCommon(left, right));
  }
  for (let index = 0; endA + index < a.end; index++) pairs.push([endA + index, endB + index]);
}

function alignBetween(a: Stretch, b: Stretch, anchors: [number, number][], pairs: [number, number][]): void {
  let [startA, startB] = [a.start, b.start];
  for (const [indexA, indexB] of anchors) {
    align({ list: a.list, start: startA, end: indexA }, { list: b.list, start: startB, end: indexB }, pairs);
    pairs.push([indexA, indexB]);
    [startA, startB] = [indexA + 1, indexB + 1];
  }
  align({ list: a.list, start: startA, end: a.end }, { list: b.list, start: startB, end: b.end }, pairs);
}

function findAnchors(a: Stretch, b: Stretch): [number, number][] {
  const placesB = placesOnce(b);
  const both = [...placesOnce(a)].flatMap(([item, indexA]): [number, number][] => {
    const indexB = placesB.get(item);
    return indexB === undefined ? [] : [[indexA, indexB]];
  });
  // Patience sorting: `tops` holds the last pair of the best row of each length.
  const tops: number[] = [];
  const before: number[] = [];
  both.forEach(([, indexB], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((both[tops[middle] ?? 0]?.[1] ?? 0) < indexB) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const row: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) row.push(both[index] ?? [0, 0]);
  return row.reverse();
}

function placesOnce({ list, start, end }: Stretch): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = start; index < end; index++) {
    const item = list[index] ?? 0;
    places.set(item, places.has(item) ? -1 : index);
  }
  for (const [item, index] of places) if (index < 0) places.delete(item);
  return places;
}

function longestCommon(a: Stretch, b: Stretch): [number, number][] {
  const [height, width] = [a.end - a.start, b.end - b.start];
  const row = width + 1;
  const lengths = new Uint32Array((height + 1) * row);
  const itemA = (index: number) => a.list[a.start + index];
  const itemB = (index: number) => b.list[b.start + index];
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const [below, right] = [lengths[(i + 1) * row + j] ?? 0, lengths[i * row + j + 1] ?? 0];
      const length = itemA(i) === itemB(j) ? (lengths[(i + 1) * row + j + 1] ?? 0) + 1 : Math.max(below, right);
      lengths[i * row + j] = length;
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < height && j < width;) {
    if (itemA(i) === itemB(j)) pairs.push([a.start + i++, b.start + j++]);
    else if ((lengths[(i + 1) * row + j] ?? 0) >= (lengths[i * row + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
