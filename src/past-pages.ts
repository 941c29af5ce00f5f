import type { Archive } from './domain/archive.ts';
import { AsOfPages } from './domain/as-of-pages.ts';
import { site } from './site.ts';

const made = new WeakMap<Archive, AsOfPages>();

/** The pages of past days of an archive: worked out once for each. */
export function pastPages(archive: Archive): AsOfPages {
  const pages = made.get(archive) ?? new AsOfPages(archive, site.asOf.mostPages);
  made.set(archive, pages);
  return pages;
}
