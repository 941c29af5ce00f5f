import { datePath, pathOfFile } from '../domain/urls.ts';

/** The pages and feeds that every archive has, whatever is in it. */
const standing = [
  '/',
  '/about/',
  '/archive/',
  '/archive/a-z/',
  '/authors/',
  '/bureaus/',
  '/explainers/',
  '/feed.json',
  '/feed.xml',
  '/search/',
  '/sources/',
  '/topics/',
];

/**
 * The addresses that a text can link to, each with the file whose text is its page, if there is one. `texts` are all
 * texts by their paths below `content/`, right or wrong: a broken one is told as such.
 */
export function siteAddresses(texts: { path: string; isDraft: boolean }[]): Map<string, string | undefined> {
  const addresses = new Map<string, string | undefined>(standing.map((address) => [address, undefined]));
  for (const { path, isDraft } of texts) {
    const address = pathOfFile(path);
    if (address === undefined) continue;
    addresses.set(address, path);
    if (path.startsWith('topics/')) for (const feed of ['feed.json', 'feed.xml']) addresses.set(address + feed, path);
    if (path.startsWith('articles/')) addresses.set(`${address.slice(0, -1)}.md`, path);
    const [, day] = /^articles\/(\d{4}-\d{2}-\d{2})/.exec(path) ?? [];
    // A day with nothing but a draft has no page.
    if (day === undefined || isDraft) continue;
    for (const date of [day.slice(0, 4), day.slice(0, 7), day]) addresses.set(datePath(date), undefined);
  }
  return addresses;
}
