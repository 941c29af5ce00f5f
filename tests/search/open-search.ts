import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArchiveSearch } from '../../src/search/archive-search.ts';
import { ranking, type Pagefind } from '../../src/search/pagefind.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { Wordings } from '../../src/search/wordings.ts';

interface Engine extends Pagefind {
  init(): Promise<void>;
  options(options: { ranking: object }): Promise<void>;
  mergeIndex(path: string, options: { language: string }): Promise<void>;
}

const host = 'http://archive.example/';

export async function openPagefind(site: string): Promise<Engine> {
  const file = pathToFileURL(resolve(site, 'pagefind/pagefind.js')).href;
  const { createInstance } = (await import(/* @vite-ignore */ file)) as {
    createInstance(options: { basePath: string; noWorker: boolean }): Engine;
  };
  readFromDisk(site);
  const pagefind = createInstance({ basePath: `${host}pagefind/`, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Opens the search as src/search/open-archive-search.ts does. */
export async function openSearch(site: string): Promise<ArchiveSearch> {
  const read = (file: string): Promise<string> => readFile(join(site, 'pagefind', file), 'utf8');
  const pagefind = await openPagefind(site);
  await pagefind.options({ ranking });
  const wordings = JSON.parse(await read('wordings.json')) as Wordings;
  for (const part of wordings.parts) await pagefind.mergeIndex(`${host}pagefind/${part}/`, { language: 'en' });
  const loadVocabulary = async (): Promise<string[]> => (await read('vocabulary.txt')).split('\n');
  return new ArchiveSearch(new SearchIndex(pagefind, wordings, { root: '/', loadVocabulary }));
}

/** Removes the host that Pagefind got. */
export function pathOf(url: string): string {
  return url.replace(host, '/');
}

/** Node.js cannot fetch files. Reads are synchronous: Pagefind asks for hundreds of files at once. */
function readFromDisk(site: string): void {
  globalThis.fetch = async (address) => {
    const { pathname } = new URL(String(address));
    return Promise.resolve(new Response(readFileSync(join(site, pathname))));
  };
}
