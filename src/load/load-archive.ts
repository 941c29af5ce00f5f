import { getCollection, type CollectionEntry } from 'astro:content';
import type { Archive } from '#domain/model/archive.ts';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
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
  const lists = await Promise.all(collectionNames.map(async (name) => [name, await entriesOf(name)] as const));
  const entries = Object.fromEntries(lists) as unknown as Entries;
  const options = { zone: site.zone, now: buildMoment(), drafts: import.meta.env.LIVE_PREVIEW };
  const { archive, problems } = buildArchive(entries, options);
  if (archive) return archive;
  const report = problems.map(({ file, message, fix }) => `${file}: ${message} ${fix}`).join('\n');
  throw new Error(`The content has problems; npm run check shows them with their lines.\n${report}`);
}

async function entriesOf<Name extends CollectionName>(name: Name): Promise<Entry<CollectionEntry<Name>['data']>[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data, filePath }) => ({ id, data, file: filePath ?? '', key: [] }));
}
