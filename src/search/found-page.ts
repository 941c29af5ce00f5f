import type { PagefindPage } from './pagefind.ts';
import { wordsOf } from './words-of.ts';

/** A result as a reader sees it. Excerpts are HTML with `<mark>` around what was found, everything else escaped. */
export interface FoundPage {
  url: string;
  title: string;
  kind: string;
  date?: string;
  bureau?: string;
  excerpt: string;
  /** The parts below headings in which most was found, at most three. */
  sections: FoundSection[];
  /** Another name of the page that the query has, which is why it was found. */
  named?: string;
}

export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
}

const mostSections = 3;

/** What a page of the index shows as a result for the words of a query. */
export function foundPage({ url, meta, filters, excerpt, sub_results }: PagefindPage, words: string[]): FoundPage {
  const named = meta.names?.split('; ').find((name) => wordsOf(name).every((word) => words.includes(word)));
  const bureau = filters.bureau?.[0];
  return {
    url,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? '',
    ...(meta.date && { date: meta.date }),
    ...(bureau && { bureau }),
    excerpt,
    sections: url.includes('#') ? [] : bestSections(sub_results),
    ...(named && !wordsOf(named).every((word) => wordsOf(meta.title ?? '').includes(word)) && { named }),
  };
}

function bestSections(sections: FoundSection[]): FoundSection[] {
  return sections
    .filter(({ url }) => url.includes('#'))
    .map(({ title, url, excerpt }) => ({ title, url, excerpt, found: markedWords(excerpt) }))
    .sort((a, b) => b.found - a.found)
    .slice(0, mostSections)
    .map(({ title, url, excerpt }) => ({ title, url, excerpt }));
}

/** How many different words are marked. */
function markedWords(excerpt: string): number {
  return new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => wordsOf(word).join(' '))).size;
}
