import { createInstance, type Pagefind } from 'archive:pagefind';
import { carriedPage } from './carried-page.ts';
import { editionRoot } from './edition-root.ts';
import type { Found, FoundPage } from './pagefind.ts';

let loading: Promise<Pagefind> | undefined;

/**
 * Stands for pagefind.ts in an edition in a folder: the same engine with the same index, so it finds the same in the same
 * order. It runs in the page, since browsers start no worker from a folder.
 */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const { pathname: basePath } = new URL('pagefind/', editionRoot);
  const pagefind = createInstance({ basePath, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return {
    init: () => pagefind.init(),
    filters: () => pagefind.filters(),
    search: async (query, options) => withFiles(await pagefind.search(query, options)),
  };
}

function withFiles({ results }: Found): Found {
  return { results: results.map((result) => ({ data: async () => withFile(await result.data()) })) };
}

function withFile(page: FoundPage): FoundPage {
  const sections = page.sub_results.map((section) => ({ ...section, url: carriedPage(section.url) }));
  return { ...page, url: carriedPage(page.url), sub_results: sections };
}
