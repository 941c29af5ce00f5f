import type { Archive } from '#domain/model/archive.ts';
import { periodsOf, type Precision } from '#domain/lists/chronology.ts';
import { positionDays } from '#domain/positions/position.ts';
import { articlePath, datePath, entryPath, positionsPath } from '#domain/model/urls.ts';

export const standingAddresses = [
  '/',
  '/about/',
  '/actors/',
  '/archive/',
  '/as-of/',
  '/archive/a-z/',
  '/authors/',
  '/bureaus/',
  '/corrections/',
  '/data/',
  '/documents/',
  '/downloads/',
  '/explainers/',
  '/glossary/',
  '/map/',
  '/offline/',
  '/offline/missing/',
  '/positions/',
  '/search/',
  '/sources/',
  '/timeline/',
  '/topics/',
];

const precisions: Precision[] = ['year', 'month', 'day'];

/** Returns the address of every page, sorted and without the base. The 404 page has no address. */
export function addressesOf(archive: Archive): string[] {
  return [
    ...standingAddresses,
    ...precisions.flatMap((precision) => periodsOf(archive, precision).map(({ date }) => datePath(date))),
    ...[...archive.articles, ...archive.withdrawn].map(({ id }) => articlePath(id)),
    ...archive.topics.map(({ id }) => entryPath('topics', id)),
    ...archive.authors.map(({ id }) => entryPath('authors', id)),
    ...archive.bureaus.map(({ id }) => entryPath('bureaus', id)),
    ...(['events', 'actors', 'places', 'claims', 'documents'] as const).flatMap((name) =>
      archive[name].map(({ id }) => entryPath(name, id)),
    ),
    ...positionDays(archive.claims).map(positionsPath),
  ].sort();
}

export function searchedAddresses(archive: Archive): string[] {
  const names = ['topics', 'authors', 'bureaus', 'events', 'actors', 'places', 'claims', 'documents'] as const;
  return [
    '/about/',
    '/corrections/',
    '/explainers/',
    '/glossary/',
    '/positions/',
    '/search/',
    ...archive.articles.map(({ id }) => articlePath(id)),
    ...names.flatMap((name) => archive[name].map(({ id }) => entryPath(name, id))),
  ];
}
