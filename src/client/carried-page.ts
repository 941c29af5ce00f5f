/** The file that a page is in an edition in a folder, where an address that ends with a slash would list a folder. */
export function carriedPage(address: string): string {
  const page = new URL(address, location.href);
  if (page.pathname.endsWith('/')) page.pathname += 'index.html';
  return page.href;
}
