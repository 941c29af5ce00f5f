import { checkPagefindVersion } from './check-pagefind-version.ts';
import { showSigns } from './hide-signs.ts';
import { pack, packCbor, unpack, unpackCbor, type IndexFile } from './index-file.ts';
import { splitWords, type IndexedWord } from './split-words.ts';

/** The metadata file of Pagefind 1.5. Values that a later version adds behind these are kept. */
type Metadata = [
  version: string,
  pages: [id: string, words: number, ...more: unknown[]][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string, ...more: unknown[]][],
  ...others: unknown[],
];

type Filter = [filter: string, values: [value: string, ...pages: unknown[]][], ...more: unknown[]];

/** Lengths of checksums in file names, as in Pagefind. */
const digits = { file: 7, metadata: 10 };

/**
 * Repacks an index for Pagefind’s unchanged engine. Pagefind 1.5 writes filter values in random order; here every run
 * gives the same bytes. Signs are shown again (see hide-signs.ts), and chunks of words are smaller (see split-words.ts).
 * `ids` maps page ids to shorter ones.
 */
export function repackIndex(files: IndexFile[], ids: ReadonlyMap<string, string>): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const contentOf = (path: string | undefined): Uint8Array => {
    const file = byPath.get(path ?? '');
    if (!file) throw new Error(`The index of Pagefind has no file ${path}. Build again, or update Pagefind.`);
    return file.content;
  };
  const entryText = Buffer.from(contentOf('pagefind-entry.json')).toString();
  checkPagefindVersion(entryText);
  const oldPath = files.find(({ path }) => path.endsWith('.pf_meta'))?.path;
  const [version, pages, chunks, filters, ...others] = unpackCbor(contentOf(oldPath)) as Metadata;
  const language = pages[0]?.[0].split('_')[0] ?? 'en';
  const named = (folder: string, value: unknown): { name: string; file: IndexFile } => {
    const packed = packCbor(value, digits.file);
    const name = `${language}_${packed.name}`;
    return { name, file: { path: `${folder}/${name}.pf_${folder}`, content: packed.content } };
  };

  const words = chunks.flatMap(([, , name]) => (unpackCbor(contentOf(`index/${name}.pf_index`)) as [IndexedWord[]])[0]);
  const newChunks = splitWords(words, pages.length).map(({ from, to, words }) => ({
    from,
    to,
    ...named('index', [words]),
  }));
  const newFilters = filters
    .map(([filter, name, ...more]) => {
      const [, values, ...rest] = unpackCbor(contentOf(`filter/${name}.pf_filter`)) as Filter;
      const shown = values.map(([value, ...pages]) => [showSigns(value), ...pages] as const);
      const sorted = shown.toSorted(([a], [b]) => (a < b ? -1 : 1));
      return { filter, more, ...named('filter', [filter, sorted, ...rest]) };
    })
    .sort((a, b) => (a.filter < b.filter ? -1 : 1));
  const metadata: Metadata = [
    version,
    pages.map(([id, ...more]) => [ids.get(id) ?? id, ...more]),
    newChunks.map(({ from, to, name }) => [from, to, name]),
    newFilters.map(({ filter, name, more }) => [filter, name, ...more]),
    ...others,
  ];
  const packed = packCbor(metadata, digits.metadata);
  const hash = `${language}_${packed.name}`;
  const oldHash = /pagefind\.(.+)\.pf_meta$/.exec(oldPath ?? '')?.[1] ?? '';
  return [
    { path: 'pagefind-entry.json', content: Buffer.from(entryText.replace(oldHash, hash)) },
    { path: `pagefind.${hash}.pf_meta`, content: packed.content },
    ...newChunks.map(({ file }) => file),
    ...newFilters.map(({ file }) => file),
    ...pages.map(([id]) => ({
      path: `fragment/${ids.get(id) ?? id}.pf_fragment`,
      content: pack(Buffer.from(showSigns(unpack(contentOf(`fragment/${id}.pf_fragment`)).toString()))),
    })),
  ];
}
