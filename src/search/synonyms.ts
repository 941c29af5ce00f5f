import { stemOf, wordsOf } from './words-of.ts';

export class Synonyms {
  readonly #groups = new Map<string, string[]>();

  constructor(groups: string[][]) {
    for (const group of groups) {
      for (const word of group) this.#groups.set(keyOf(word), [...(this.#groups.get(keyOf(word)) ?? []), ...group]);
    }
  }

  of(word: string): string[] {
    const key = keyOf(word);
    return [...new Set(this.#groups.get(key) ?? [])].filter((other) => keyOf(other) !== key);
  }
}

function keyOf(word: string): string {
  return wordsOf(word).map(stemOf).join(' ');
}
