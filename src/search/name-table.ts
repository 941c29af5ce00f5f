import type { IndexedPage } from './pagefind.ts';
import { stemOf, wordsOf } from './words-of.ts';

export interface NamedPage {
  id: string;
  /** The most frequent in the texts first. */
  names: string[];
  /** How many of the names other pages use. */
  used: number;
}

export interface NameMatch {
  /** Position in the query, in words. */
  at: number;
  length: number;
  name: string;
  pages: NamedPage[];
}

const separator = '; ';

/** `pages` is keyed by id. */
export function buildNameTable(pages: ReadonlyMap<string, IndexedPage>): NamedPage[] {
  if (![...pages.values()].some(({ meta }) => meta.names)) return [];
  const texts = [...pages.values()].map(({ content }) => ` ${wordsOf(content).join(' ')} `);
  return [...pages]
    .flatMap(
      ([
        id,
        {
          meta: { title = '', names },
        },
      ]): NamedPage[] => {
        if (!names) return [];
        const counted = [...new Set([title, ...names.split(separator)])]
          .map((name) => ({ name, uses: usesOf(name, texts) }))
          .sort((a, b) => b.uses - a.uses);
        return [{ id, names: counted.map(({ name }) => name), used: counted.filter(({ uses }) => uses > 1).length }];
      },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Includes the name's own page. */
function usesOf(name: string, texts: string[]): number {
  const words = ` ${wordsOf(name).join(' ')} `;
  return texts.filter((text) => text.includes(words)).length;
}

export class Names {
  readonly #byKey = new Map<string, { name: string; pages: NamedPage[] }>();
  readonly #longest: number;

  constructor(table: NamedPage[]) {
    let longest = 0;
    for (const page of table) {
      for (const name of page.names) {
        const words = wordsOf(name);
        const key = keyOf(words);
        const entry = this.#byKey.get(key) ?? { name, pages: [] };
        if (!entry.pages.includes(page)) entry.pages.push(page);
        this.#byKey.set(key, entry);
        longest = Math.max(longest, words.length);
      }
    }
    this.#longest = longest;
  }

  /** Finds names from left to right, the longest where several start. */
  findIn(words: string[]): NameMatch[] {
    const found: NameMatch[] = [];
    for (let at = 0; at < words.length;) {
      const match = this.#longestAt(words, at);
      if (match) found.push(match);
      at += match?.length ?? 1;
    }
    return found;
  }

  #longestAt(words: string[], at: number): NameMatch | undefined {
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length--) {
      const entry = this.#byKey.get(keyOf(words.slice(at, at + length)));
      if (entry) return { at, length, ...entry };
    }
    return undefined;
  }

  words(): Set<string> {
    return new Set([...this.#byKey.values()].flatMap(({ name }) => wordsOf(name)));
  }
}

/** Without spaces: `Nordstream 2` is `Nord Stream 2`. Without a German ending: `Minsker` is `Minsk`. */
export function keyOf(words: string[]): string {
  return words.map((word) => stemOf(word.replace(/(...)er$/, '$1'))).join('');
}
