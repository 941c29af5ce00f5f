import type { Archive } from '#domain/model/archive.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';

export interface NameLookup {
  /** The current name of an id, or the id itself if nothing has it. */
  nameOf(collection: CollectionName, id: string): string;
  zone: string;
}

export function buildNameLookup({ authors, bureaus, sources }: Archive, zone: string): NameLookup {
  const names = new Map<string, string>([
    ...authors.map(({ id, name }) => [`authors/${id}`, name] as const),
    ...bureaus.map(({ id, name }) => [`bureaus/${id}`, name] as const),
    ...sources.map(({ id, publisher, title }) => [`sources/${id}`, `${publisher}, “${title}”`] as const),
  ]);
  return { zone, nameOf: (collection, id) => names.get(`${collection}/${id}`) ?? id };
}
