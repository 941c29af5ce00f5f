import { posix } from 'node:path';
import type { SiteAddress } from './finished-site.ts';

/** What the links of a carried page can lead to: the files of its folder, and the living site. */
export interface CarriedSite {
  address: SiteAddress;
  files: ReadonlySet<string>;
}

/**
 * What a link says in a folder without a server: a relative address that names a file. What is not carried is linked to
 * where it lives. Undefined for a link that stays as it is, because it leads out of the site or within its page.
 * `file` holds the link: `topics/osce/index.html`.
 */
export function carriedAddress(link: string, file: string, { address, files }: CarriedSite): string | undefined {
  if (link === '' || link.startsWith('#') || URL.canParse(link)) return undefined;
  const target = URL.parse(link, address.origin + address.base + file);
  if (target?.origin !== address.origin || !target.pathname.startsWith(address.base)) return undefined;
  const path = target.pathname.slice(address.base.length).replace(/(^|\/)$/, '$1index.html');
  if (!files.has(decoded(path))) return target.href;
  return posix.relative(posix.dirname(file), path) + target.search + target.hash;
}

/** A path with its escapes undone; as it is when they are broken. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
