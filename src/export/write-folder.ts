import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFiles, type BundledFile } from './bundle-files.ts';
import { bundleScript, editionEntry } from './bundle-script.ts';
import type { CarriedSite } from './carried-address.ts';
import { manifestFile, type ManifestFile } from '#domain/formats/manifest.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { formatChecksums, type CarriedEdition } from './carried-edition.ts';
import { archiveScript, carryPage, carryStyle } from './carry-page.ts';
import { downloadsPage, fillDownloadsPage, formatCarriedNote } from './downloads-page.ts';
import type { FinishedSite } from './finished-site.ts';
import { formatReadMe } from './read-me.ts';
import { writeManifest } from './write-manifest.ts';

/** Only hosts, crawlers, link previews and the offline site need these. */
const leftBehind =
  /^sitemap|^robots\.txt$|^_(headers|redirects)$|^(edition|manifest)\.json$|(^|\/)share\.png$|^site\.webmanifest$|^icons\/|^offline\/|^downloads\/(?!index\.html$)/;

/** A download has these in another form: modules as {@link archiveScript}, the index as scripts. */
const carriedOtherwise = /\.js$|^pagefind\//;

/**
 * Writes a site that works without a server. Returns the paths of all files, including `SHA256SUMS` and the manifest,
 * which covers `SHA256SUMS` too.
 */
export async function writeFolder(
  finished: FinishedSite,
  edition: CarriedEdition,
  folder: string,
  tell: (done: number, all: number) => void,
): Promise<string[]> {
  const files = finished.files.filter((file) => !leftBehind.test(file) && !carriedOtherwise.test(file));
  const site: CarriedSite = { address: finished.address, files: new Set(files) };
  const written: ManifestFile[] = [];
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const bytes = new Uint8Array(Buffer.from(content));
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    written.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  };
  for (const [index, file] of files.entries()) {
    await write(file, carry(file, await readFile(join(finished.folder, file)), site, edition));
    tell(index + 1, files.length);
  }
  await write(archiveScript, await bundleScript(editionEntry, join(finished.folder, 'pagefind/pagefind.js')));
  for (const [name, script] of bundleFiles(await readIndex(finished))) await write(`pagefind/${name}`, script);
  await write('README.txt', formatReadMe(edition, finished.address));
  await write('SHA256SUMS', formatChecksums(written.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  await writeManifest(folder, edition, written);
  return [...written.map(({ path }) => path), manifestFile];
}

function carry(file: string, content: Buffer, site: CarriedSite, edition: CarriedEdition): string | Uint8Array {
  if (file === downloadsPage) {
    const filled = fillDownloadsPage(content.toString(), formatCarriedNote(edition, site.address));
    return carryPage(filled, file, site);
  }
  if (file.endsWith('.html')) return carryPage(content.toString(), file, site);
  return file.endsWith('.css') ? carryStyle(content.toString(), file, site) : content;
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
