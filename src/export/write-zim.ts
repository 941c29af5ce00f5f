import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { formatDate } from '#domain/time/format-date.ts';
import { manifestFile } from '#domain/formats/manifest.ts';
import { shorten } from '#domain/names/shorten.ts';
import { builtFiles } from '../html/built-files.ts';
import { site } from '../site.ts';
import type { DownloadEdition } from './download-edition.ts';
import { editHtml } from '../html/edit-html.ts';
import type { SiteAddress } from './finished-site.ts';

/** In characters, from the openZIM metadata. */
const longest = { title: 30, description: 80 };

/**
 * Packs a folder, which it changes, as a ZIM for Kiwix. Returns false without `zimwriterfs`. Every run gives different
 * bytes: a ZIM contains a random number and the day of packing.
 */
export async function writeZim(
  folder: string,
  edition: DownloadEdition,
  address: SiteAddress,
  target: string,
): Promise<boolean> {
  const illustration = 'illustration.png';
  await drawIllustration(join(folder, illustration));
  await openToReaders(folder);
  const day = ` Edition of ${formatDate(edition.day)}.`;
  const metadata = {
    welcome: 'index.html',
    illustration,
    language: site.longLanguage,
    title: shorten(site.name, longest.title),
    description: shorten(`${site.tagline}.`, longest.description - day.length) + day,
    creator: site.name,
    publisher: site.name,
    name: `${site.id}_${site.language}`,
    source: address.origin + address.base,
  };
  return run('zimwriterfs', [...Object.entries(metadata).map(([key, value]) => `--${key}=${value}`), folder, target]);
}

/** Removes files that only a folder needs, and changes the others for Kiwix. */
async function openToReaders(folder: string): Promise<void> {
  for (const file of ['README.txt', 'SHA256SUMS', manifestFile]) await rm(join(folder, file));
  for (const file of await builtFiles(folder)) {
    const change = file.endsWith('.html') ? pageForKiwix : isPlainText(file) ? withByteOrderMark : undefined;
    if (change) await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  }
}

/**
 * Removes the Content Security Policy, which would refuse the scripts of Kiwix’s search bar. Kiwix itself blocks network
 * requests. A page that search engines leave out, such as an as-of page, has its title at its end: readers see it there
 * too, but Kiwix does not suggest it before the current page.
 */
export function pageForKiwix(html: string): string {
  return editHtml(html, (page, elements) => {
    const [title, body] = ['title', 'body'].map((wanted) => elements.find(({ name }) => name === wanted));
    for (const { values, start, end } of elements) {
      if (values['http-equiv']?.toLowerCase() === 'content-security-policy') page.remove(start, end);
      if (values.name === 'robots' && values.content?.includes('noindex') && title && body)
        page.move(title.start, title.end, body.content.end);
    }
  });
}

/** Kiwix says of these that they are text, but not in which encoding. Versions keep their recorded checksums. */
export function isPlainText(file: string): boolean {
  return /\.(md|csv|bib|ris|link)$/.test(file) && !/\/history\/\d+\.md$/.test(file);
}

function withByteOrderMark(text: string): string {
  return `\ufeff${text}`;
}

async function drawIllustration(target: string): Promise<void> {
  // The drawing has 64 units, which are pixels at 72 dots per inch. Kiwix wants 48.
  await sharp(fileURLToPath(new URL('../../public/icon.svg', import.meta.url)), { density: 54 })
    .resize(48, 48)
    .png()
    .toFile(target);
}

/** False if the program does not exist. Throws with its error output if it fails. */
function run(program: string, args: string[]): Promise<boolean> {
  return new Promise((done, fail) => {
    const running = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    running.stderr.on('data', (text: Buffer) => (output += text.toString()));
    running.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? done(false) : fail(error)));
    running.on('close', (status) =>
      status === 0 ? done(true) : fail(new Error(`${program} failed with status ${status}:\n${output.trim()}`)),
    );
  });
}
