import { editDistance } from '#domain/names/edit-distance.ts';
import { slipsOf } from './slips.ts';
import { stemOf } from './words-of.ts';
import { toLatin } from './to-latin.ts';

export class Spelling {
  readonly #words: string[];
  readonly #others: Set<string>;
  readonly #stems: Set<string>;

  /** `words` are in order of preference among equally near ones. `others` are right, but not in the index. */
  constructor(words: string[], others: string[] = []) {
    this.#words = words;
    this.#others = new Set(others);
    this.#stems = new Set(words.map(stemOf));
  }

  /** True for a known word, a form of one, or the start of one. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word)) || this.#words.some((known) => known.startsWith(word));
  }

  /** A slip is no word of its own, so the known word can take its place. */
  nearest(word: string): { word: string; isSlip: boolean } | undefined {
    const latin = toLatin(word);
    let best: { word: string; isSlip: boolean } | undefined;
    // The limit is for slips in short words, one change in longer ones, and two in long ones.
    let bestDistance = latin.length < 4 ? 0 : latin.length < 6 ? 0.6 : latin.length < 9 ? 1.3 : 2.5;
    for (const known of this.#words) {
      if (Math.abs(known.length - latin.length) >= bestDistance + 0.5) continue;
      // A first letter is seldom wrong.
      const changes = editDistance(latin, known, bestDistance + 0.5) + (known.startsWith(latin.charAt(0)) ? 0 : 0.4);
      const isSlip = changes === 0 || (changes === 1 && !this.#others.has(latin) && slipsOf(known).includes(latin));
      const distance = changes - (isSlip ? 0.5 : 0);
      if (distance < bestDistance) [best, bestDistance] = [{ word: known, isSlip }, distance];
    }
    return best;
  }
}
