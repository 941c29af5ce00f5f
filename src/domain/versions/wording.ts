import type { Archive } from '#domain/model/archive.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';

/** What readers know besides the texts: the names of entries by their ids, and the zone that times are shown in. */
export interface Wording {
  /** The name that an id means today; the id itself where it means nothing any more. */
  nameOf(collection: CollectionName, id: string): string;
  zone: string;
}

/** The names by which an archive calls what the fields of an article name. */
export function buildWording({ authors, bureaus, sources }: Archive, zone: string): Wording {
  const names = new Map<string, string>([
    ...authors.map(({ id, name }) => [`authors/${id}`, name] as const),
    ...bureaus.map(({ id, name }) => [`bureaus/${id}`, name] as const),
    ...sources.map(({ id, publisher, title }) => [`sources/${id}`, `${publisher}, “${title}”`] as const),
  ]);
  return { zone, nameOf: (collection, id) => names.get(`${collection}/${id}`) ?? id };
}
