import { downloadRoot } from './download-root.ts';

/** `address` is below the base `/`, such as `/topics/osce/#minsk`. */
export function pageUrl(address: string): string {
  const page = new URL(`.${address}`, downloadRoot);
  // Browsers would list the folder.
  if (page.pathname.endsWith('/')) page.pathname += 'index.html';
  return page.href;
}
