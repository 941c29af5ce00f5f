import { createInstance, type Pagefind } from 'archive:pagefind';
import { editionRoot } from './edition-root.ts';

/**
 * Pagefind in an edition in a folder: the same engine and the same index as on the site, so it finds the same in the same
 * order. It runs in the page, since browsers start no worker from a folder. The addresses of what it finds are those of
 * the site, below a base `/`; carried-page.ts makes files of them.
 */
export async function loadCarriedPagefind(): Promise<Pagefind> {
  const { pathname: basePath } = new URL('pagefind/', editionRoot);
  const pagefind = createInstance({ basePath, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}
