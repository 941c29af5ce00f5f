import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFiles, type BundledFile } from './bundle-files.ts';
import { bundleScript, downloadEntry } from './bundle-script.ts';
import type { FolderSite } from './relative-address.ts';
import { manifestFile, type ManifestFile } from '#domain/formats/manifest.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { formatChecksums, type DownloadEdition } from './download-edition.ts';
import { archiveScript, convertPage, convertStyle } from './convert-page.ts';
import { downloadsPage, fillDownloadsPage, formatEditionNote } from './downloads-page.ts';
import type { FinishedSite } from './finished-site.ts';
import { formatReadMe } from './read-me.ts';
import { writeManifest } from './write-manifest.ts';

/** Only hosts, crawlers, link previews and the offline site need these. */
const leftOut =
  /^sitemap|^robots\.txt$|^_(headers|redirects)$|^\.htaccess$|^(edition|manifest)\.json$|(^|\/)share\.png$|^site\.webmanifest$|^icons\/|^offline\/|^downloads\/(?!index\.html$)/;

/** A download has these in another form: modules as {@link archiveScript}, the index as scripts. */
const inAnotherForm = /\.js$|^pagefind\//;

/**
 * The site works without a server. Returns all paths, including `SHA256SUMS` and the manifest, which covers
 * `SHA256SUMS` too.
 */
export async function writeFolder(
  finished: FinishedSite,
  edition: DownloadEdition,
  folder: string,
  report: (done: number, all: number) => void,
): Promise<string[]> {
  const files = finished.files.filter((file) => !leftOut.test(file) && !inAnotherForm.test(file));
  const site: FolderSite = { address: finished.address, files: new Set(files) };
  const written: ManifestFile[] = [];
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const bytes = new Uint8Array(Buffer.from(content));
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    written.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  };
  for (const [index, file] of files.entries()) {
    await write(file, convert(file, await readFile(join(finished.folder, file)), site, edition));
    report(index + 1, files.length);
  }
  await write(archiveScript, await bundleScript(downloadEntry, join(finished.folder, 'pagefind/pagefind.js')));
  for (const [name, script] of bundleFiles(await readIndex(finished))) await write(`pagefind/${name}`, script);
  await write('README.txt', formatReadMe(edition, finished.address));
  await write('SHA256SUMS', formatChecksums(written.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  await writeManifest(folder, edition, written);
  return [...written.map(({ path }) => path), manifestFile];
}

function convert(file: string, content: Buffer, site: FolderSite, edition: DownloadEdition): string | Uint8Array {
  if (file === downloadsPage) {
    const filled = fillDownloadsPage(content.toString(), formatEditionNote(edition, site.address));
    return convertPage(filled, file, site);
  }
  if (file.endsWith('.html')) return convertPage(content.toString(), file, site);
  return file.endsWith('.css') ? convertStyle(content.toString(), file, site) : content;
}

/** All but scripts, with paths relative to `pagefind/`. */
async function readIndex({ folder, files }: FinishedSite): Promise<BundledFile[]> {
  const index: BundledFile[] = [];
  for (const file of files) {
    if (!file.startsWith('pagefind/') || file.endsWith('.js')) continue;
    index.push({ path: file.slice('pagefind/'.length), content: await readFile(join(folder, file)) });
  }
  return index;
}
