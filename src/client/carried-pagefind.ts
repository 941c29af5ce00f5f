import { createInstance, type Pagefind } from 'archive:pagefind';
import { editionRoot } from './edition-root.ts';

/**
 * Pagefind in an edition in a folder: the same engine and the same index as on the site, so it finds the same in the same
 * order. It runs in the page, since browsers start no worker from a folder.
 */
export async function loadCarriedPagefind(): Promise<Pagefind> {
  const pagefind = createInstance({ basePath: new URL('pagefind/', editionRoot).href, noWorker: true });
  await pagefind.init();
  return pagefind;
}
