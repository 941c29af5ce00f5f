import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes } from '#domain/formats/format-bytes.ts';
import { writeBook } from './book/write-book.ts';
import { formatChecksums, type CarriedEdition } from './carried-edition.ts';
import { formatCarriers, type Carrier } from './carrier.ts';
import { downloadsPage, fillDownloadsPage } from './downloads-page.ts';
import type { FinishedSite } from './finished-site.ts';
import { checksumOf } from './list-files.ts';
import { writeFolder } from './write-folder.ts';
import { writeZim } from './write-zim.ts';
import { writeZip } from './write-zip.ts';

/**
 * Makes the downloads of a site in the empty folder `work`. `work/downloads/` then has all files for `downloads/` in
 * the site.
 */
export async function makeEditions(
  finished: FinishedSite,
  edition: CarriedEdition,
  work: string,
  tell: (line: string) => void,
): Promise<void> {
  const folder = join(work, edition.name);
  const downloads = join(work, 'downloads');
  await mkdir(downloads, { recursive: true });
  const carriers: Carrier[] = [];
  const add = async (kind: Carrier['kind']): Promise<void> => {
    const carrier = await describeCarrier(downloads, kind, edition);
    carriers.push(carrier);
    tell(`${carrier.name}, ${formatBytes(carrier.bytes)}`);
  };
  const target = (kind: Carrier['kind']): string => join(downloads, `${edition.name}.${kind}`);

  const files = await writeFolder(finished, edition, folder, (done, all) => {
    if (done % 1000 === 0) tell(`${done} of ${all} files are carried …`);
  });
  await writeZip(folder, files, edition.name, edition.day, target('zip'));
  await add('zip');
  if (await writeZim(folder, edition, finished.address, target('zim'))) await add('zim');
  else tell('No ZIM, since zimwriterfs is not installed; on Debian and Ubuntu it is in the package zim-tools.');
  await writeBook(finished, edition, target('epub'));
  await add('epub');

  await rm(folder, { recursive: true });
  await writeFile(
    join(downloads, 'SHA256SUMS'),
    formatChecksums(carriers.map(({ name, sha256 }) => ({ path: name, sha256 }))),
  );
  await writeFile(join(downloads, 'editions.json'), `${JSON.stringify(carriers, undefined, 2)}\n`);
  const page = await readFile(join(finished.folder, downloadsPage), 'utf8');
  await writeFile(join(work, downloadsPage), fillDownloadsPage(page, formatCarriers(carriers, finished.address)));
}

async function describeCarrier(
  downloads: string,
  kind: Carrier['kind'],
  { name, day, id }: CarriedEdition,
): Promise<Carrier> {
  const file = `${name}.${kind}`;
  return { name: file, kind, ...(await checksumOf(join(downloads, file))), date: day, edition: id };
}
