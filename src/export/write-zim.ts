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
import type { CarriedEdition } from './carried-edition.ts';
import { editHtml } from '../html/edit-html.ts';
import type { SiteAddress } from './finished-site.ts';

/** What the openZIM metadata allow, in letters. */
const longest = { title: 30, description: 80 };

/**
 * Packs the folder of an edition as a ZIM for Kiwix, and makes it ready for that. False when the machine has no
 * `zimwriterfs`, which does it. No two runs give the same bytes: a ZIM has a random number of its own and the day of the
 * packing, which cannot be set; the day of the edition stands in its description.
 */
export async function writeZim(
  folder: string,
  edition: CarriedEdition,
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

/**
 * Takes out of a folder what is of folders only, and of its pages the policy: Kiwix puts its own bar with its search into
 * every page, by scripts that the policy refuses. Kiwix itself is what keeps a page from asking anyone for anything.
 */
async function openToReaders(folder: string): Promise<void> {
  for (const file of ['README.txt', 'SHA256SUMS', manifestFile]) await rm(join(folder, file));
  for (const file of await builtFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), withoutPolicy(html));
  }
}

export function withoutPolicy(html: string): string {
  return editHtml(html, ({ attributes, start, end }) =>
    attributes.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'content-security-policy')
      ? [{ start, end, text: '' }]
      : [],
  );
}

async function drawIllustration(target: string): Promise<void> {
  // The drawing has 64 units, which at 72 dots per inch are pixels; Kiwix wants 48.
  await sharp(fileURLToPath(new URL('../../public/icon.svg', import.meta.url)), { density: 54 })
    .resize(48, 48)
    .png()
    .toFile(target);
}

/** Runs a program to its end. False when there is none of that name; throws what it says when it fails. */
function run(program: string, args: string[]): Promise<boolean> {
  return new Promise((done, fail) => {
    const running = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    running.stderr.on('data', (text: Buffer) => (said += text.toString()));
    running.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? done(false) : fail(error)));
    running.on('close', (status) =>
      status === 0 ? done(true) : fail(new Error(`${program} ended with ${status}. It said:\n${said.trim()}`)),
    );
  });
}
