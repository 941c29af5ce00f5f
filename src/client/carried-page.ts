import { editionRoot } from './edition-root.ts';

/** The file of a page in an edition in a folder, by its address on the site: `/topics/osce/#minsk`, below a base `/`. */
export function carriedPage(address: string): string {
  const page = new URL(`.${address}`, editionRoot);
  // With a slash at the end, browsers would list the folder.
  if (page.pathname.endsWith('/')) page.pathname += 'index.html';
  return page.href;
}
