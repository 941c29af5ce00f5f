import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArchiveSearch } from '../../src/search/archive-search.ts';
import { loadSearch } from '../../src/search/load-search.ts';
import type { Engine } from '../../src/search/pagefind.ts';

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

export async function openSearch(site: string): Promise<ArchiveSearch> {
  return loadSearch(await openPagefind(site), `${host}pagefind/`, '/');
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
