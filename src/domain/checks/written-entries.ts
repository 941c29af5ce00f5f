import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';

/** The entries of a collection as written, with those that their schema refused. */
export function writtenEntries(
  name: CollectionName,
  entries: Entries,
  { invalid = [] }: ArchiveOptions,
): Entry<object>[] {
  return [...entries[name], ...invalid.filter(({ collection }) => collection === name).map(({ entry }) => entry)];
}
