import type { PagefindPage } from './pagefind.ts';
import type { Query } from './query.ts';
import { stemOf, wordsOf } from './words-of.ts';

/**
 * The words of a query that the best pages do not have, nor a word of their family. Pagefind passes over a word that is
 * not in the index, or takes a shorter one for it.
 */
export function findStrange({ typed, names }: Query, pages: PagefindPage[]): string[] {
  const named = new Set(names.flatMap(({ name }) => wordsOf(name)));
  return typed.filter(
    (word) => !named.has(word) && !found(pages).some((other) => isFamily(word, other) || other.startsWith(word)),
  );
}

/** Whether a word of a query is a name, or is in the best pages as more than the beginning of a word. */
export function isWhole(word: string, { names }: Query, pages: PagefindPage[]): boolean {
  return [...names.flatMap(({ name }) => wordsOf(name)), ...found(pages)].some((other) => isFamily(word, other));
}

function isFamily(word: string, other: string): boolean {
  return word === other || stemOf(word) === stemOf(other);
}

/** The words of pages that were found in their texts, titles and names. */
function found(pages: PagefindPage[]): string[] {
  return pages.flatMap(({ content, meta, locations }) => {
    const words = content.split(/\s+/);
    return [...locations.map((location) => words[location] ?? ''), meta.title ?? '', meta.names ?? ''].flatMap(wordsOf);
  });
}
