import type { PagefindPage } from './pagefind.ts';
import { wordsOf } from './words-of.ts';

/** Excerpts are HTML with `<mark>` around matches and everything else escaped. */
export interface FoundPage {
  url: string;
  title: string;
  kind: string;
  date?: string;
  bureau?: string;
  excerpt: string;
  /** At most three, with the most matches. */
  sections: FoundSection[];
  /** Another name of the page that the query contains. */
  named?: string;
}

export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
}

const mostSections = 3;

/** `words` are those of the query. */
export function foundPage({ url, meta, filters, excerpt, sub_results }: PagefindPage, words: string[]): FoundPage {
  const named = meta.names?.split('; ').find((name) => wordsOf(name).every((word) => words.includes(word)));
  const bureau = filters.bureau?.[0];
  return {
    url,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? '',
    ...(meta.date && { date: meta.date }),
    ...(bureau && { bureau }),
    excerpt: withoutTitle(excerpt, meta.title),
    sections: url.includes('#') ? [] : bestSections(sub_results),
    ...(named && !wordsOf(named).every((word) => wordsOf(meta.title ?? '').includes(word)) && { named }),
  };
}

function bestSections(sections: FoundSection[]): FoundSection[] {
  return sections
    .filter(({ url }) => url.includes('#'))
    .sort((a, b) => markedWords(b.excerpt) - markedWords(a.excerpt))
    .slice(0, mostSections)
    .map(({ title, url, excerpt }) => ({ title, url, excerpt: withoutTitle(excerpt, title) }));
}

/** Removes a heading that the result already shows. Pagefind ends headings with a full stop. */
function withoutTitle(excerpt: string, title = ''): string {
  const heading = /[\p{L}\p{N})'"]$/u.test(title) ? `${title}.` : title;
  const words = excerpt.split(' ');
  const rest = words.splice(title.split(' ').length);
  return words.join(' ').replace(/<.*?>/g, '') === heading ? rest.join(' ') : excerpt;
}

function markedWords(excerpt: string): number {
  return new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => wordsOf(word).join(' '))).size;
}
