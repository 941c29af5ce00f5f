import { alignLists } from './align.ts';
import { diffWords, wordsIn, type Part } from './word-difference.ts';

export interface Block {
  kind: 'summary' | 'point' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'row' | 'note' | 'other';
  text: string;
}

/** `parts` of a changed block come from both versions, in order. */
export type BlockDifference =
  { change: 'same' | 'added' | 'removed'; block: Block } | { change: 'changed'; from: Block; to: Block; parts: Part[] };

/** Compares block by block, and changed blocks word by word. */
export function diffBlocks(from: readonly Block[], to: readonly Block[]): BlockDifference[] {
  const found: BlockDifference[] = [];
  let [start, next] = [0, 0];
  for (const [index, other] of alignLists(from.map(keyOf), to.map(keyOf))) {
    found.push(...diffStretch(from.slice(start, index), to.slice(next, other)));
    found.push({ change: 'same', block: to[other] ?? { kind: 'other', text: '' } });
    [start, next] = [index + 1, other + 1];
  }
  return [...found, ...diffStretch(from.slice(start), to.slice(next))];
}

function keyOf({ kind, text }: Block): string {
  return `${kind} ${text}`;
}

/** The most similar blocks count as changed, the others as added or removed. */
function diffStretch(from: Block[], to: Block[]): BlockDifference[] {
  const found: BlockDifference[] = [];
  let [start, next] = [0, 0];
  const rest = (end: number, last: number): void => {
    for (const block of from.slice(start, end)) found.push({ change: 'removed', block });
    for (const block of to.slice(next, last)) found.push({ change: 'added', block });
  };
  for (const [index, other] of pairAlike(from, to)) {
    const [before, after] = [from[index], to[other]];
    if (!before || !after) continue;
    rest(index, other);
    found.push({ change: 'changed', from: before, to: after, parts: diffWords(before.text, after.text) });
    [start, next] = [index + 1, other + 1];
  }
  rest(from.length, to.length);
  return found;
}

/** Minimum share of common words in a changed block. */
const alike = 0.4;
/** Maximum number of compared pairs. A larger stretch counts as another text. */
const mostPairs = 10_000;

/** In order, with the most shared words altogether. */
function pairAlike(from: Block[], to: Block[]): [number, number][] {
  if (from.length * to.length > mostPairs) return [];
  const [before, after] = [from.map(bagOf), to.map(bagOf)];
  const shares = from.map((block, i) =>
    to.map((other, j) => (block.kind === other.kind ? shareOf(before[i], after[j]) : 0)),
  );
  const worth = (i: number, j: number): number => {
    const share = shares[i]?.[j] ?? 0;
    return share >= alike ? share : 0;
  };
  const best = Array.from({ length: from.length + 1 }, () => new Float64Array(to.length + 1));
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const paired = worth(i, j) > 0 ? worth(i, j) + bestAt(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < from.length && j < to.length;) {
    if (worth(i, j) > 0 && bestAt(i, j) === worth(i, j) + bestAt(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (bestAt(i, j) === bestAt(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

type Bag = ReadonlyMap<string, number>;

function bagOf({ text }: Block): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsIn(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** The share of common words, from 0 to 1 (Dice’s coefficient). */
function shareOf(a: Bag = new Map(), b: Bag = new Map()): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
