import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import type { Redirect } from '#domain/addresses/redirects.ts';
import { versionCountOf } from '#domain/model/revision.ts';
import { articlePath, comparisonPath, historyPath, timeMapPath, versionTextPath } from '#domain/model/urls.ts';

/**
 * Up to this number, all versions are compared; later ones with the previous and the first. Never lower it, since
 * addresses depend on it.
 */
export const mostCompared = 8;

export interface VersionPair {
  from: number;
  to: number;
}

/** The history page has the pairs of consecutive versions. */
export function comparedPairs(versions: number): VersionPair[] {
  return Array.from({ length: versions }, (_, index) => index + 1).flatMap((to) =>
    Array.from({ length: Math.max(0, to - 2) }, (_, index) => ({ from: index + 1, to })).filter(
      ({ from }) => to <= mostCompared || from === 1,
    ),
  );
}

function versionPages(id: string, versions: number): string[] {
  return [historyPath(id), ...comparedPairs(versions).map((pair) => comparisonPath(id, pair))];
}

/** Sorted. These addresses depend on the ledgers, so they are in no list of addresses. */
export function versionAddressesOf({ articles }: Pick<Archive, 'articles'>): string[] {
  return articles.flatMap((article) => versionPages(article.id, versionCountOf(article))).sort();
}

type Moved = Pick<Archive, 'articles' | 'withdrawn'>;

/** They lead to the new id of the article, or to its withdrawal notice. */
export function versionRedirectsOf(archive: Moved): Redirect[] {
  return movesOf(archive, versionPages);
}

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

/** Search engines must not index comparisons. */
export function isComparison(path: string): boolean {
  return /\/history\/\d+-\d+\/$/.test(path);
}

export function routeOf({ day, slug }: Pick<Article, 'day' | 'slug'>) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, day: date, slug };
}
