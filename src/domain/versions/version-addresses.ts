import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import type { Redirect } from '#domain/addresses/redirects.ts';
import { versionCountOf } from '#domain/model/revision.ts';
import { articlePath, comparisonPath, historyPath, timeMapPath, versionTextPath } from '#domain/model/urls.ts';

/**
 * So many versions of an article are compared each with each. Of more, every later one is compared with the one before it
 * and with the first. It may be raised and never lowered, since addresses hang on it.
 */
export const mostCompared = 8;

/** Two versions of an article by their numbers, the earlier one first. */
export interface VersionPair {
  from: number;
  to: number;
}

/** The pairs of versions that have a page of their own: those that do not follow each other, which the history has. */
export function comparedPairs(versions: number): VersionPair[] {
  return Array.from({ length: versions }, (_, index) => index + 1).flatMap((to) =>
    Array.from({ length: Math.max(0, to - 2) }, (_, index) => ({ from: index + 1, to })).filter(
      ({ from }) => to <= mostCompared || from === 1,
    ),
  );
}

/** The addresses of the pages about the versions of one article. */
function versionPages(id: string, versions: number): string[] {
  return [historyPath(id), ...comparedPairs(versions).map((pair) => comparisonPath(id, pair))];
}

/** The address of every page about versions, sorted. They hang on the ledgers, so no list of addresses has them. */
export function versionAddressesOf({ articles }: Pick<Archive, 'articles'>): string[] {
  return articles.flatMap((article) => versionPages(article.id, versionCountOf(article))).sort();
}

type Moved = Pick<Archive, 'articles' | 'withdrawn'>;

/** Where the pages about versions have gone: with their article to its new id, or to the notice that it was withdrawn. */
export function versionRedirectsOf(archive: Moved): Redirect[] {
  return movesOf(archive, versionPages);
}

/** The same for the files beside those pages. */
export function versionFileRedirectsOf(archive: Moved): Redirect[] {
  return movesOf(archive, versionFiles);
}

function versionFiles(id: string, versions: number): string[] {
  const texts = Array.from({ length: versions }, (_, index) => versionTextPath(id, index + 1));
  return [timeMapPath(id), ...texts];
}

function movesOf({ articles, withdrawn }: Moved, addressesOf: (id: string, versions: number) => string[]): Redirect[] {
  const renamed = articles.flatMap(({ id, formerly, revisions }) => {
    const versions = versionCountOf({ revisions });
    const targets = addressesOf(id, versions);
    return formerly.flatMap((former) =>
      addressesOf(former, versions).map((from, index) => ({ from, to: targets[index] ?? articlePath(id) })),
    );
  });
  const gone = withdrawn.flatMap(({ id, formerly, versions }) =>
    [id, ...formerly].flatMap((one) => addressesOf(one, versions).map((from) => ({ from, to: articlePath(id) }))),
  );
  return [...renamed, ...gone];
}

/** Whether an address is one of a comparison, which search engines are kept from. */
export function isComparison(path: string): boolean {
  return /\/history\/\d+-\d+\/$/.test(path);
}

/** The article whose pages are meant, by its day and slug as routes have them. */
export function routeOf({ day, slug }: Pick<Article, 'day' | 'slug'>) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, day: date, slug };
}
