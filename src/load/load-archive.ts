import { getCollection } from 'astro:content';
import type { Archive } from '#domain/model/archive.ts';
import type { ArticleData } from '#domain/model/article.ts';
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

/** As their authors wrote them, by id. The archive has them linked. */
export async function loadArticleData(): Promise<ReadonlyMap<string, ArticleData>> {
  return new Map((await entriesOf('articles')).map(({ id, data }) => [id, data]));
}

async function build(): Promise<Archive> {
  const lists = new Map(await Promise.all(collectionNames.map(async (name) => [name, await entriesOf(name)] as const)));
  const entries = byCollection((name) => lists.get(name) ?? []) as Entries;
  const options = { zone: site.zone, now: buildMoment(), drafts: import.meta.env.LIVE_PREVIEW };
  const { archive, problems } = buildArchive(entries, options);
  if (archive) return archive;
  const report = problems.map(({ file, message, fix }) => `${file}: ${message} ${fix}`).join('\n');
  throw new Error(`The content has problems; npm run check shows them with their lines.\n${report}`);
}

async function entriesOf<Name extends CollectionName>(name: Name): Promise<Entries[Name]> {
  const entries = (await getCollection(name)).map(({ id, data, filePath }) => {
    return { id, data, file: filePath ?? '', key: [] };
  });
  // Astro parsed each entry with the schema of its collection.
  return entries as Entry<object>[] as Entries[Name];
}
