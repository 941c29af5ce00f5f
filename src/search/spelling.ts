import { stemOf } from './words-of.ts';
import { toLatin } from './to-latin.ts';

/** `words` are in order of preference among equally near ones. */
export class Spelling {
  readonly #words: string[];
  readonly #stems: Set<string>;

  constructor(words: Iterable<string>) {
    this.#words = [...words];
    this.#stems = new Set(this.#words.map(stemOf));
  }

  /** Returns true for a known word, a form of one, or the start of one. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word)) || this.#words.some((known) => known.startsWith(word));
  }

  nearest(word: string): string | undefined {
    const latin = toLatin(word);
    let best: string | undefined;
    let bestDistance = mostChanges(latin) + 0.5;
    for (const known of this.#words) {
      if (Math.abs(known.length - latin.length) >= bestDistance) continue;
      // A first letter is seldom wrong.
      const distance = changesBetween(latin, known, bestDistance) + (known[0] === latin[0] ? 0 : 0.4);
      if (distance < bestDistance) [best, bestDistance] = [known, distance];
    }
    return best;
  }
}

/** Returns the number of wrong letters allowed. */
function mostChanges(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
}

/** Returns the optimal string alignment distance. Any result from `limit` up only means that it is not smaller. */
export function changesBetween(a: string, b: string, limit: number): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let changes = Math.min(
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        changes = Math.min(changes, (beforeLast?.[column - 2] ?? 0) + 1);
      }
      current.push(changes);
    }
    if (Math.min(...current) >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return last?.[b.length] ?? 0;
}
