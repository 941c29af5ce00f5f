import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionOf, formatManifest, manifestFile } from '#domain/formats/manifest.ts';
import { site } from '../site.ts';
import { sumFiles } from './sum-files.ts';

/**
 * Returns the number of files. `date` is an ISO date-time in UTC. `edition` is an id, by default computed from the
 * files.
 */
export async function writeManifest(folder: string, date: string | undefined, edition?: string): Promise<number> {
  const files = await sumFiles(folder);
  const facts = {
    archive: site.name,
    edition: edition ?? (await editionOf(files)),
    ...(date !== undefined && { date }),
    licence: { name: site.licence.name, url: site.licence.url },
  };
  await writeFile(join(folder, manifestFile), await formatManifest(facts, files));
  return files.length;
}
