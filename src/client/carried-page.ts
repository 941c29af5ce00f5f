import { editionRoot } from './edition-root.ts';

/**
 * Returns the URL of a page's file in a download. `address` is a site address below the base `/`, such as
 * `/topics/osce/#minsk`.
 */
export function carriedPage(address: string): string {
  const page = new URL(`.${address}`, editionRoot);
  // Browsers would list the folder.
  if (page.pathname.endsWith('/')) page.pathname += 'index.html';
  return page.href;
}
