import { checkPagefindVersion } from './check-pagefind-version.ts';
import { packCbor, unpackCbor, type IndexFile } from './index-file.ts';
import { splitWords, type IndexedWord } from './split-words.ts';

/** The metadata file of Pagefind 1.5. */
type Metadata = [
  version: string,
  pages: [id: string, words: number][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: unknown[],
  fields: string[],
];

type Filter = [filter: string, values: [value: string, pages: number[]][]];

/** Lengths of checksums in file names, as in Pagefind. */
const digits = { file: 7, metadata: 10 };

/**
 * Repacks an index for Pagefind’s unchanged engine. Pagefind 1.5 writes filter values in random order; here every run
 * gives the same bytes. `ids` maps page ids to shorter ones. Chunks of words are smaller (see split-words.ts).
 */
export function repackIndex(files: IndexFile[], ids: ReadonlyMap<string, string>): IndexFile[] {
  const entry = fileOf(files, 'pagefind-entry.json');
  const entryText = Buffer.from(entry.content).toString();
  checkPagefindVersion(entryText);
  const old = fileOf(files, '.pf_meta');
  const [version, pages, chunks, filters, sorts, fields] = unpackCbor(old.content) as Metadata;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const language = pages[0]?.[0].split('_')[0] ?? 'en';
  const contentOf = (path: string): unknown => unpackCbor(byPath.get(path)?.content ?? new Uint8Array());
  const named = (folder: string, value: unknown): { name: string; file: IndexFile } => {
    const packed = packCbor(value, digits.file);
    const name = `${language}_${packed.name}`;
    return { name, file: { path: `${folder}/${name}.pf_${folder}`, content: packed.content } };
  };

  const words = chunks.flatMap(([, , name]) => (contentOf(`index/${name}.pf_index`) as [IndexedWord[]])[0]);
  const newChunks = splitWords(words, pages.length).map(({ from, to, words }) => ({
    from,
    to,
    ...named('index', [words]),
  }));
  const newFilters = filters
    .map(([filter, name]) => {
      const [, values] = contentOf(`filter/${name}.pf_filter`) as Filter;
      const sorted = values.toSorted(([a], [b]) => (a < b ? -1 : 1));
      return { filter, ...named('filter', [filter, sorted]) };
    })
    .sort((a, b) => (a.filter < b.filter ? -1 : 1));
  const metadata: Metadata = [
    version,
    pages.map(([id, count]) => [ids.get(id) ?? id, count]),
    newChunks.map(({ from, to, name }) => [from, to, name]),
    newFilters.map(({ filter, name }) => [filter, name]),
    sorts,
    fields,
  ];
  const packed = packCbor(metadata, digits.metadata);
  const hash = `${language}_${packed.name}`;
  const oldHash = /pagefind\.(.+)\.pf_meta$/.exec(old.path)?.[1] ?? '';
  return [
    { path: entry.path, content: Buffer.from(entryText.replace(oldHash, hash)) },
    { path: `pagefind.${hash}.pf_meta`, content: packed.content },
    ...newChunks.map(({ file }) => file),
    ...newFilters.map(({ file }) => file),
    ...pages.map(([id]) => ({
      path: `fragment/${ids.get(id) ?? id}.pf_fragment`,
      content: byPath.get(`fragment/${id}.pf_fragment`)?.content ?? new Uint8Array(),
    })),
  ];
}

function fileOf(files: IndexFile[], ending: string): IndexFile {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) throw new Error(`The index has no ${ending}.`);
  return file;
}
