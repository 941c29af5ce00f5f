import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createIndex } from 'pagefind';
import { addressOf, builtFiles } from '../html/built-files.ts';
import { libraryMarks } from '#domain/formats/marks.ts';
import { buildNameTable } from '../search/name-table.ts';
import type { Wordings } from '../search/wordings.ts';
import { buildVocabulary } from '../search/vocabulary.ts';
import { bundleWorker } from './bundle-worker.ts';
import { findRealWords } from './find-real-words.ts';
import { findWordings } from './find-wordings.ts';
import type { IndexFile } from './index-file.ts';
import { groupFiles } from './index-parts.ts';
import { readIndexedPages } from './read-index.ts';
import { repackIndex } from './repack-index.ts';
import { findSearchRecords, type SearchRecord } from './search-records.ts';
import { searchableHtml } from './searchable-html.ts';
import { shortestPrefixes } from './shortest-prefixes.ts';

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** With `en_`. Each further character costs 0.5 KB of transfer for a thousand pages. */
const fewestIdCharacters = 8;

/** Paths are relative to `pagefind/`. The index has parts if it exceeds `mostPages`. */
export async function indexSite(folder: string, base: string, mostPages?: number): Promise<IndexFile[]> {
  const indexed: string[] = [];
  const records: SearchRecord[] = [];
  const listed: ReturnType<typeof findWordings>[] = [];
  // One at a time: all pages of a large site need a gigabyte of memory.
  for (const file of await builtFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    if (html.includes(libraryMarks.searched)) indexed.push(file);
    records.push(...findSearchRecords(html));
    listed.push(findWordings(html));
  }
  const parts = [];
  for (const [number, group] of groupFiles(indexed, mostPages).entries()) {
    const fill = async (index: Index): Promise<string[]> => {
      const errors = number === 0 ? await addPages(index, records) : [];
      for (const file of group) {
        const html = await readFile(join(folder, file), 'utf8');
        errors.push(...(await addPages(index, [{ url: addressOf(file), html }])));
      }
      return errors;
    };
    parts.push(await filesOf(fill));
  }
  return finishIndex(parts, listed, base);
}

/** Addresses have no base. */
export async function indexPages(pages: { url: string; html: string }[], base: string): Promise<IndexFile[]> {
  const all = pages.flatMap(({ url, html }) => [{ url, html }, ...findSearchRecords(html)]);
  const listed = pages.map(({ html }) => findWordings(html));
  return finishIndex([await filesOf((index) => addPages(index, all))], listed, base);
}

async function addPages(index: Index, pages: { url: string; html: string }[]): Promise<string[]> {
  const errors: string[] = [];
  for (const { url, html } of pages) {
    errors.push(...(await index.addHTMLFile({ url, content: searchableHtml(html) })).errors);
  }
  return errors;
}

async function filesOf(fill: (index: Index) => Promise<string[]>): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const failed = await fill(index);
    const result = await index.getFiles();
    const all = [...failed, ...result.errors];
    if (all.length > 0) throw new Error(all.join('\n'));
    return result.files;
  } finally {
    await index.deleteIndex();
  }
}

async function finishIndex(
  parts: IndexFile[][],
  listed: ReturnType<typeof findWordings>[],
  base: string,
): Promise<IndexFile[]> {
  const old = parts.flat().filter(({ path }) => path.startsWith('fragment/'));
  const ids = shortestPrefixes(
    old.map(({ path }) => basename(path, '.pf_fragment')),
    fewestIdCharacters,
  );
  const packed = parts.flatMap((files, number) => {
    const place = number === 0 ? '' : `${partName(number)}/`;
    return repackIndex(files, ids).map(({ path, content }) => ({ path: place + path, content }));
  });
  const pages = readIndexedPages(packed);
  const wordings: Wordings = {
    parts: parts.slice(1).map((_, index) => partName(index + 1)),
    names: buildNameTable(pages),
    synonyms: listed.flatMap(({ synonyms }) => synonyms),
    nearest: listed.flatMap(({ nearest }) => nearest),
  };
  const vocabulary = buildVocabulary([...pages.values()].map(({ content }) => content));
  const text = (path: string, content: string): IndexFile => ({ path, content: Buffer.from(content) });
  const engine = (parts[0] ?? []).filter(({ path }) => path === 'pagefind.js' || path === 'wasm.en.pagefind');
  return [
    ...engine,
    ...packed,
    text('wordings.json', JSON.stringify(wordings)),
    text('vocabulary.txt', [...vocabulary, '', ...findRealWords(vocabulary)].join('\n')),
    text('search-worker.js', await bundleWorker(engine, base)),
  ];
}

function partName(number: number): string {
  return `part-${number + 1}`;
}
