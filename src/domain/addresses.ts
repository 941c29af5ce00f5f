import type { Archive } from './archive.ts';
import { periodsOf, type Precision } from './chronology.ts';
import { articlePath, datePath, entryPath } from './urls.ts';

/** The pages that every archive has, whatever is in it. */
export const standingAddresses = [
  '/',
  '/about/',
  '/archive/',
  '/archive/a-z/',
  '/authors/',
  '/bureaus/',
  '/explainers/',
  '/search/',
  '/sources/',
  '/topics/',
];

const precisions: Precision[] = ['year', 'month', 'day'];

/** The address, without the base, of every page of the site, sorted. The page for what is missing has none. */
export function addressesOf(archive: Archive): string[] {
  return [
    ...standingAddresses,
    ...precisions.flatMap((precision) => periodsOf(archive, precision).map(({ date }) => datePath(date))),
    ...[...archive.articles, ...archive.withdrawn].map(({ id }) => articlePath(id)),
    ...archive.topics.map(({ id }) => entryPath('topics', id)),
    ...archive.authors.map(({ id }) => entryPath('authors', id)),
    ...archive.bureaus.map(({ id }) => entryPath('bureaus', id)),
  ].sort();
}
