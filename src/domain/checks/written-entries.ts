import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';

/** The entries of a collection as written, with those that their schema refused. */
export function writtenEntries(name: CollectionName, entries: Entries, options: ArchiveOptions): Entry<object>[] {
  return [...entries[name], ...refusedEntries(name, options)];
}

/** Those whose schema refused them, as written. */
export function refusedEntries(name: CollectionName, { invalid = [] }: ArchiveOptions): Entry<object>[] {
  return invalid.filter(({ collection }) => collection === name).map(({ entry }) => entry);
}
