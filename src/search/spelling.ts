import { editDistance } from '#domain/names/edit-distance.ts';
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

  /** True for a known word, a form of one, or the start of one. */
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
      const distance = editDistance(latin, known, bestDistance) + (known.startsWith(latin.charAt(0)) ? 0 : 0.4);
      if (distance < bestDistance) [best, bestDistance] = [known, distance];
    }
    return best;
  }
}

/** The number of wrong letters allowed. */
function mostChanges(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
}
