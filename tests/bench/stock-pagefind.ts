import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { findSearchRecords } from '../../src/indexing/search-records.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { openPagefind, pathOf } from '../search/open-search.ts';
import { requestOf, type TestQuery } from '../search/query-set.ts';

/** Indexes pages and sections with unmodified Pagefind into `pagefind/` of `folder`. */
export async function indexWithStockPagefind(site: string, folder: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: site });
  for (const file of await builtFiles(site)) {
    if (!file.endsWith('.html')) continue;
    for (const { url, html } of findSearchRecords(await readFile(join(site, file), 'utf8'))) {
      await index.addHTMLFile({ url, content: html });
    }
  }
  for (const { path, content } of (await index.getFiles()).files) {
    const target = join(folder, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await index.deleteIndex();
  await cp('package.json', join(folder, 'package.json'));
}

/** Searches like Pagefind's own interfaces: text as typed, order unchanged. */
export async function searchWithStock(folder: string): Promise<(query: TestQuery) => Promise<string[]>> {
  const pagefind = await openPagefind(folder);
  return async (query) => {
    const { text, filters } = requestOf(query);
    const chosen = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
    const { results } = await pagefind.search(text, { filters: chosen });
    return Promise.all(results.slice(0, 10).map(async (result) => pathOf((await result.data()).url)));
  };
}
