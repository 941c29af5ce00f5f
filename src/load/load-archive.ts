import { getCollection } from 'astro:content';
import type { Archive } from '#domain/model/archive.ts';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { byCollection, collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import { buildMoment } from '../loader/build-moment.ts';
import { site } from '../site.ts';

let loaded: Promise<Archive> | undefined;

/** Built once; the live preview builds it for every request. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.LIVE_PREVIEW) return build();
  loaded ??= build();
  return loaded;
}

async function build(): Promise<Archive> {
  const lists = new Map(await Promise.all(collectionNames.map(async (name) => [name, await entriesOf(name)] as const)));
  // Astro parsed each entry with the schema of its collection.
  const entries = byCollection((name) => lists.get(name) ?? []) as Entries;
  const options = { zone: site.zone, now: buildMoment(), drafts: import.meta.env.LIVE_PREVIEW };
  const { archive, problems } = buildArchive(entries, options);
  if (archive) return archive;
  const report = problems.map(({ file, message, fix }) => `${file}: ${message} ${fix}`).join('\n');
  throw new Error(`The content has problems; npm run check shows them with their lines.\n${report}`);
}

async function entriesOf(name: CollectionName): Promise<Entry<object>[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data, filePath }) => ({ id, data, file: filePath ?? '', key: [] }));
}
