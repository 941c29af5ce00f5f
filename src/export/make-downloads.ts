import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes } from '#domain/formats/format-bytes.ts';
import { writeBook } from './book/write-book.ts';
import { formatChecksums, type DownloadEdition } from './download-edition.ts';
import { formatDownloads, type Download } from './download.ts';
import { downloadsPage, fillDownloadsPage } from './downloads-page.ts';
import type { FinishedSite } from './finished-site.ts';
import { checksumOf } from './list-files.ts';
import { writeFolder } from './write-folder.ts';
import { writeZim } from './write-zim.ts';
import { writeZip } from './write-zip.ts';

/** `work` is an empty folder. `work/downloads/` then has all files for `downloads/` in the site. */
export async function makeDownloads(
  finished: FinishedSite,
  edition: DownloadEdition,
  work: string,
  report: (line: string) => void,
): Promise<void> {
  const folder = join(work, edition.name);
  const target = join(work, 'downloads');
  await mkdir(target, { recursive: true });
  const downloads: Download[] = [];
  const add = async (kind: Download['kind']): Promise<void> => {
    const download = await describeDownload(target, kind, edition);
    downloads.push(download);
    report(`${download.name}, ${formatBytes(download.bytes)}`);
  };
  const fileOf = (kind: Download['kind']): string => join(target, `${edition.name}.${kind}`);

  const files = await writeFolder(finished, edition, folder, (done, all) => {
    if (done % 1000 === 0) report(`${done} of ${all} files written …`);
  });
  await writeZip(folder, files, edition.name, edition.day, fileOf('zip'));
  await add('zip');
  if (await writeZim(folder, edition, finished.address, fileOf('zim'))) await add('zim');
  else report('No ZIM: zimwriterfs is not installed. On Debian and Ubuntu, install the package zim-tools.');
  await writeBook(finished, edition, fileOf('epub'));
  await add('epub');

  await rm(folder, { recursive: true });
  await writeFile(
    join(target, 'SHA256SUMS'),
    formatChecksums(downloads.map(({ name, sha256 }) => ({ path: name, sha256 }))),
  );
  await writeFile(join(target, 'editions.json'), `${JSON.stringify(downloads, undefined, 2)}\n`);
  const page = await readFile(join(finished.folder, downloadsPage), 'utf8');
  await writeFile(join(work, downloadsPage), fillDownloadsPage(page, formatDownloads(downloads, finished.address)));
}

async function describeDownload(
  folder: string,
  kind: Download['kind'],
  { name, day, id }: DownloadEdition,
): Promise<Download> {
  const file = `${name}.${kind}`;
  return { name: file, kind, ...(await checksumOf(join(folder, file))), date: day, edition: id };
}
