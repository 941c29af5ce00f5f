import type { Archive } from '#domain/model/archive.ts';
import { collectionFacts, collectionNames } from '#domain/model/collection-name.ts';
import { periodsOf, type Precision } from '#domain/lists/chronology.ts';
import { datePath, entryPath } from '#domain/model/urls.ts';

const lists = collectionNames.map((name) => collectionFacts[name].list);

export const standingAddresses = [
  ...new Set([
    ...lists,
    '/about/',
    '/as-of/',
    '/archive/a-z/',
    '/corrections/',
    '/data/',
    '/downloads/',
    '/offline/',
    '/offline/missing/',
    '/search/',
  ]),
];

const precisions: Precision[] = ['year', 'month', 'day'];

/** Sorted, without the base. The 404 page has none. */
export function addressesOf(archive: Archive): string[] {
  return [
    ...standingAddresses,
    ...precisions.flatMap((precision) => periodsOf(archive, precision).map(({ date }) => datePath(date))),
    ...entryPages(archive),
    ...archive.withdrawn.map(({ id }) => entryPath('articles', id)),
  ].sort();
}

/** The pages that the preview’s search reads: of entries, and of lists of entries without a page. */
export function searchedAddresses(archive: Archive): string[] {
  const parts = collectionNames.filter((name) => !collectionFacts[name].hasPages);
  return [
    '/about/',
    '/corrections/',
    '/search/',
    ...parts.map((name) => collectionFacts[name].list),
    ...entryPages(archive),
  ];
}

/** Standing pages have addresses of their own. */
function entryPages(archive: Archive): string[] {
  const names = collectionNames.filter((name) => name !== 'pages' && collectionFacts[name].hasPages);
  return names.flatMap((name) => archive[name].map(({ id }) => entryPath(name, id)));
}
