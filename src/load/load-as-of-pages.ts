import type { Archive } from '#domain/model/archive.ts';
import { AsOfPages } from '#domain/as-of/as-of-pages.ts';
import { versionChanges } from '#domain/model/revision.ts';
import { loadAllVersions } from './load-versions.ts';
import { site } from '../site.ts';

const mostPages = Number(process.env.SITE_PAST_PAGES ?? site.asOf.mostPages);

const made = new WeakMap<Archive, Promise<AsOfPages>>();

export function loadAsOfPages(archive: Archive): Promise<AsOfPages> {
  const pages = made.get(archive) ?? makePages(archive);
  made.set(archive, pages);
  return pages;
}

async function makePages(archive: Archive): Promise<AsOfPages> {
  const isUpdated = archive.articles.some((article) => versionChanges(article).length > 1);
  const versions = isUpdated ? await loadAllVersions() : undefined;
  return new AsOfPages(archive, mostPages, {
    zone: site.zone,
    textOf: ({ id }, number) => versions?.get(id)?.versions.find((version) => version.number === number)?.text,
  });
}
