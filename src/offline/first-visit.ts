import { standingAddresses } from '#domain/addresses/addresses.ts';
import type { EditionFile } from './edition.ts';

/** Uncompressed bytes. About 40 % are transferred: 3 MB. */
export const firstVisitLimit = 8_000_000;

/**
 * The standing pages, styles, scripts, fonts, feeds and search engine, then each of `groups()` that fits below the
 * limit. `explained` has the articles that explainers link to.
 */
export function firstVisitPaths(
  files: EditionFile[],
  explained: ReadonlySet<string>,
  limit = firstVisitLimit,
): Set<string> {
  const chosen = files.filter(({ path }) => isAlwaysKept(path));
  let bytes = sizeOf(chosen);
  for (const belongs of groups(explained)) {
    const group = files.filter(({ path }) => belongs(path));
    if (bytes + sizeOf(group) > limit) continue;
    chosen.push(...group);
    bytes += sizeOf(group);
  }
  return new Set(chosen.map(({ path }) => path));
}

const standing = new Set(standingAddresses.map((address) => address.slice(1)));

function isAlwaysKept(path: string): boolean {
  const isAtRoot = !path.includes('/');
  return standing.has(path) || isAtRoot || /^_astro\/|^pagefind\/(?!fragment\/)/.test(path);
}

function groups(explained: ReadonlySet<string>): ((path: string) => boolean)[] {
  return [
    (path) => path.startsWith('pagefind/fragment/'),
    (path) => /^topics\/[^/]+\/$|^\d{4}\/(\d\d\/)?$/.test(path),
    (path) => explained.has(path),
  ];
}

function sizeOf(files: EditionFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
