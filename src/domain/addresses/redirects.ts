import { addressesOf } from './addresses.ts';
import type { Archive } from '#domain/model/archive.ts';
import { splitArticleId } from '#domain/model/article.ts';
import { citationFormats } from '#domain/citations/citation-formats.ts';
import {
  articlePath,
  citationPath,
  datePath,
  entryPath,
  shareImagePath,
  sourceTextPath,
  withBase,
} from '#domain/model/urls.ts';

/** A published address and the address that it leads to, both without the base. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Redirects of removed pages, sorted by address. A date that lost its last article leads to the smallest period around
 * it with a page, or else to the list of all articles.
 */
export function redirectsOf(archive: Archive): Redirect[] {
  const articles = [...archive.articles, ...archive.withdrawn];
  const days = [
    ...articles.flatMap(({ formerly }) => formerly.map((id) => splitArticleId(id)?.day ?? '')),
    ...archive.withdrawn.map(({ day }) => day),
  ];
  return [
    ...articles.flatMap((entry) => movesOf('articles', entry)),
    ...archive.topics.flatMap((entry) => movesOf('topics', entry)),
    ...archive.authors.flatMap((entry) => movesOf('authors', entry)),
    ...archive.bureaus.flatMap((entry) => movesOf('bureaus', entry)),
    ...datesGone(days, new Set(addressesOf(archive))),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function movesOf(
  collection: 'articles' | 'topics' | 'authors' | 'bureaus',
  { id, formerly }: { id: string; formerly: string[] },
): Redirect[] {
  return formerly.map((former) => ({ from: entryPath(collection, former), to: entryPath(collection, id) }));
}

function datesGone(days: string[], pages: ReadonlySet<string>): Redirect[] {
  const around = (date: string): string[] => [10, 7, 4].map((length) => datePath(date.slice(0, length)));
  const gone = new Set(days.flatMap(around).filter((path) => !pages.has(path)));
  return [...gone].map((from) => {
    const date = from.slice(1, -1).replaceAll('/', '-');
    return { from, to: around(date).find((path) => pages.has(path)) ?? '/archive/' };
  });
}

/** Redirects of the files beside those pages. */
export function fileRedirectsOf({ articles, topics, withdrawn }: Archive): Redirect[] {
  return [
    ...articles.flatMap(({ id, formerly }) =>
      formerly.flatMap((former) => [
        { from: sourceTextPath(former), to: sourceTextPath(id) },
        { from: shareImagePath(former), to: shareImagePath(id) },
        ...citationFormats.map(({ extension }) => ({
          from: citationPath(former, extension),
          to: citationPath(id, extension),
        })),
      ]),
    ),
    ...withdrawn.flatMap(({ id, formerly }) =>
      [id, ...formerly].map((former) => ({ from: sourceTextPath(former), to: articlePath(id) })),
    ),
    ...topics.flatMap((topic) =>
      movesOf('topics', topic).flatMap(({ from, to }) =>
        ['feed.xml', 'feed.json'].map((feed) => ({ from: from + feed, to: to + feed })),
      ),
    ),
  ];
}

/**
 * Writes `_redirects`. Cloudflare Pages applies a rule even if a file has the address. Netlify and GitLab Pages serve
 * the file, which redirects by itself.
 */
export function formatRedirects(redirects: Redirect[], base: string): string {
  return redirects.map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301\n`).join('');
}
