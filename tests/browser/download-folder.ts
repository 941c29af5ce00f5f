import { join } from 'node:path';
import { describeEdition, type DownloadEdition } from '../../src/export/download-edition.ts';
import { readSite, type FinishedSite } from '../../src/export/finished-site.ts';
import { writeFolder } from '../../src/export/write-folder.ts';
import { temporaryFolder } from '../site/build-site.ts';

export interface DownloadFolder {
  finished: FinishedSite;
  edition: DownloadEdition;
  folder: string;
}

export async function downloadFolder(): Promise<DownloadFolder> {
  const finished = await readSite('dist');
  if (!finished) throw new Error('The site is not built.');
  const edition = await describeEdition(finished, '2022-03-01T12:00:00Z');
  const folder = join(await temporaryFolder(), edition.name);
  await writeFolder(finished, edition, folder, () => undefined);
  return { finished, edition, folder };
}
