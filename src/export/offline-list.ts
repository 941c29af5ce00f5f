import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from '#domain/formats/manifest.ts';
import { addressOf } from '../html/built-files.ts';
import { readPage } from '../html/built-page.ts';
import { isListed, keptPath, type EditionFile } from '../offline/edition.ts';
import { firstVisitPaths } from '../offline/first-visit.ts';
import type { FinishedSite } from './finished-site.ts';

/** Returns those of `files` that browsers may keep, and marks those of the first visit. */
export async function offlineList(site: FinishedSite, files: ManifestFile[]): Promise<EditionFile[]> {
  const listed = files.flatMap(({ path: file, sha256, bytes }): EditionFile[] => {
    const path = addressOf(file).slice(1);
    return isListed(path) ? [{ path, sha256, bytes }] : [];
  });
  const first = firstVisitPaths(listed, await explainedPaths(site));
  return listed.map((file) => (first.has(file.path) ? { ...file, first: true } : file));
}

/** Articles that the explainers page links to. */
async function explainedPaths({ folder, address }: FinishedSite): Promise<Set<string>> {
  const html = await readFile(join(folder, 'explainers/index.html'), 'utf8');
  const scope = address.origin + address.base;
  const paths = readPage('/explainers/', html).links.flatMap((link) => {
    const target = URL.parse(link, scope);
    return (target && keptPath(target.href, scope)) ?? [];
  });
  return new Set(paths.filter((path) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)));
}
