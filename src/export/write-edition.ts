import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionOf, type ManifestFile } from '#domain/formats/manifest.ts';
import { checksumOfList, type Edition } from '../offline/edition.ts';
import { readSite } from './finished-site.ts';
import { listFile, listFiles } from './list-files.ts';
import { offlineList } from './offline-list.ts';
import { writeManifest } from './write-manifest.ts';
import { writeWorker } from './write-worker.ts';

interface Settings {
  /** ISO date-time in UTC. */
  instant?: string | undefined;
  /** False removes the site from browsers that keep it. */
  isOffline: boolean;
}

/**
 * Writes `edition.json` and `sw.js` for browsers, then `manifest.json` with every checksum. Returns the first and the
 * files of the last. Throws if the folder has no finished site.
 */
export async function writeEdition(
  folder: string,
  { instant, isOffline }: Settings,
): Promise<{ edition: Edition; files: ManifestFile[] }> {
  const site = await readSite(folder);
  if (!site) throw new Error(`There is no finished site in ${folder}.`);
  const files = await listFiles(site);
  const edition = { id: await editionOf(files), files: await offlineList(site, files) };
  await writeFile(join(folder, 'edition.json'), `${JSON.stringify(edition)}\n`);
  await writeWorker(folder, await checksumOfList(edition.files), isOffline);
  for (const path of ['edition.json', 'sw.js']) files.push(await listFile(folder, path));
  await writeManifest(folder, { id: edition.id, instant }, files);
  return { edition, files };
}
