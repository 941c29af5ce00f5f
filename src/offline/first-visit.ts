import { standingAddresses } from '#domain/addresses/addresses.ts';
import type { EditionFile } from './edition.ts';

/**
 * Bytes, before they are compressed for the way, that a first visit keeps unasked. About 40 % of them are sent: at this
 * limit 3 MB, less than one visit to many a news site.
 */
export const firstVisitLimit = 8_000_000;

/**
 * The paths that a first visit keeps: always the pages that every archive has, their styles, scripts and fonts, the
 * feeds and the engine of the search; then the texts that the search shows, the topics, years and months, and the
 * articles that the explainers lead to, each of these groups while all stay below the limit.
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
