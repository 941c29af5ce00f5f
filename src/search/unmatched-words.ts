import type { PagefindPage } from './pagefind.ts';
import type { Query } from './query.ts';
import { stemOf, wordsOf } from './words-of.ts';

/** Query words that the best pages lack in any form. Pagefind ignores unknown words, or matches shorter ones. */
export function findUnmatched({ typed, names }: Query, pages: PagefindPage[]): string[] {
  const named = new Set(names.flatMap(({ name }) => wordsOf(name)));
  return typed.filter(
    (word) => !named.has(word) && !found(pages).some((other) => isFamily(word, other) || other.startsWith(word)),
  );
}

/** True for names, and for words that the best pages have as wholes. */
export function isWhole(word: string, { names }: Query, pages: PagefindPage[]): boolean {
  return [...names.flatMap(({ name }) => wordsOf(name)), ...found(pages)].some((other) => isFamily(word, other));
}

function isFamily(word: string, other: string): boolean {
  return word === other || stemOf(word) === stemOf(other);
}

/** Includes the words of titles and names. */
function found(pages: PagefindPage[]): string[] {
  return pages.flatMap(({ content, meta, locations }) => {
    const words = content.split(/\s+/);
    return [...locations.map((location) => words[location] ?? ''), meta.title ?? '', meta.names ?? ''].flatMap(wordsOf);
  });
}
