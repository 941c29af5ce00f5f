import type { Archive } from '#domain/model/archive.ts';
import { AsOfPages } from '#domain/as-of/as-of-pages.ts';
import type { PastTexts } from '#domain/as-of/past-version.ts';
import { versionChanges } from '#domain/model/revision.ts';
import { loadAllVersions } from './load-versions.ts';
import { settings } from '../settings/settings.ts';
import { site } from '../site.ts';

const made = new WeakMap<Archive, Promise<AsOfPages>>();

export function loadAsOfPages(archive: Archive): Promise<AsOfPages> {
  const pages = made.get(archive) ?? makePages(archive);
  made.set(archive, pages);
  return pages;
}

async function makePages(archive: Archive): Promise<AsOfPages> {
  const isUpdated = archive.articles.some((article) => versionChanges(article).length > 1);
  const versions = isUpdated ? await loadAllVersions() : undefined;
  const texts: PastTexts = {
    zone: site.zone,
    textOf: ({ id }, number) => versions?.get(id)?.versions.find((version) => version.number === number)?.text,
  };
  const { mostAsOfPages = site.asOf.mostPages } = settings();
  return new AsOfPages(archive, mostAsOfPages, texts, { lastingViews: import.meta.env.DEV });
}
