import { posix } from 'node:path';
import type { SiteAddress } from './finished-site.ts';

/** `files` are those of the download, `address` is the published site. */
export interface FolderSite {
  address: SiteAddress;
  files: ReadonlySet<string>;
}

/**
 * Returns an address that names a file, for use without a server. Links to files that the download lacks lead to the
 * published site. Undefined for links out of the site or within the page. `file` is like `topics/osce/index.html`.
 */
export function relativeAddress(link: string, file: string, { address, files }: FolderSite): string | undefined {
  if (link === '' || link.startsWith('#') || URL.canParse(link)) return undefined;
  const target = URL.parse(link, address.origin + address.base + file);
  if (target?.origin !== address.origin || !target.pathname.startsWith(address.base)) return undefined;
  const path = target.pathname.slice(address.base.length).replace(/(^|\/)$/, '$1index.html');
  if (!files.has(decoded(path))) return target.href;
  return posix.relative(posix.dirname(file), path) + target.search + target.hash;
}

/** The path unchanged if an escape is invalid. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
