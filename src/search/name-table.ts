import type { IndexedPage } from './pagefind.ts';
import { stemOf, wordsOf } from './words-of.ts';

/** A page by the names that readers may look for it by. */
export interface NamedPage {
  /** Its id in the index. */
  id: string;
  /** Its names, the one that most texts use first. */
  names: string[];
  /** How many of the names are used by other pages than its own. */
  used: number;
}

/** The name of one or more pages, found in a query. */
export interface NameMatch {
  /** Where in the words of the query it begins, and how many words it takes. */
  at: number;
  length: number;
  /** The name as the table has it. */
  name: string;
  pages: NamedPage[];
}

/** Separates names in the metadata of a page. */
const separator = '; ';

/** Lists the pages of an index that have other names. `pages` holds each page by its id. */
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

/** How many texts hold a name; its own page is one of them. */
function usesOf(name: string, texts: string[]): number {
  const words = ` ${wordsOf(name).join(' ')} `;
  return texts.filter((text) => text.includes(words)).length;
}

/** The table, ready to look names up in. */
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

  /** The names in the words of a query from left to right, the longest first where several begin. */
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

  /** Every single word of all names, for words that are misspelt. */
  words(): Set<string> {
    return new Set([...this.#byKey.values()].flatMap(({ name }) => wordsOf(name)));
  }
}

function keyOf(words: string[]): string {
  return words.map(stemOf).join(' ');
}
