import type { PagefindPage } from './pagefind.ts';
import type { Query } from './query.ts';
import { stemOf, wordsOf } from './words-of.ts';

/** Query words that the best pages lack in any form. Pagefind ignores unknown words, or matches shorter ones. */
export function findUnmatched(query: Query, pages: PagefindPage[]): string[] {
  const { typed } = query;
  const named = namedIn(query);
  const words = found(pages);
  return typed.filter((word, at) => {
    const next = typed[at + 1];
    if (isAmount(word, next)) return !pages.some(({ content }) => content.includes(`${word} ${next}`));
    return (
      !named.has(word) && !words.some((other) => isFamily(word, other) || (other.startsWith(word) && !/\d/.test(word)))
    );
  });
}

/** `300` of `300 million` says little by itself. */
export function isAmount(word: string, next = ''): boolean {
  return /^\d/.test(word) && isUnit(next);
}

/** True for `million` and `billion`. */
export function isUnit(word: string): boolean {
  return word.endsWith('illion');
}

/** True for names, and for words that the best pages have as wholes. */
export function isWhole(word: string, query: Query, pages: PagefindPage[]): boolean {
  return namedIn(query).has(word) || found(pages).some((other) => isFamily(word, other));
}

function namedIn({ names, words }: Query): Set<string> {
  return new Set(names.flatMap(({ at, length }) => words.slice(at, at + length)));
}

function isFamily(word: string, other: string): boolean {
  return stemOf(word) === stemOf(other);
}

/** Includes the words of titles and names. */
function found(pages: PagefindPage[]): string[] {
  return pages.flatMap(({ content, meta, locations }) => {
    const words = content.split(/\s+/);
    return [...locations.map((location) => words[location] ?? ''), meta.title ?? '', meta.names ?? ''].flatMap(wordsOf);
  });
}
