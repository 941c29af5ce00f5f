import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatManifest, manifestFile, type ManifestFile } from '#domain/formats/manifest.ts';
import { site } from '../site.ts';

/** `instant` is an ISO date-time in UTC. `files` are all files of the folder except the manifest. */
export async function writeManifest(
  folder: string,
  { id, instant }: { id: string; instant?: string | undefined },
  files: ManifestFile[],
): Promise<void> {
  const facts = {
    archive: site.name,
    edition: id,
    ...(instant !== undefined && { date: instant }),
    licence: { name: site.licence.name, url: site.licence.url },
  };
  await writeFile(join(folder, manifestFile), await formatManifest(facts, files));
}
