import { readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEdition } from '../../src/export/write-edition.ts';
import { checksumOfList, type Edition } from '../../src/offline/edition.ts';
import { temporaryFolder } from '../site/build-site.ts';

/** A writable copy of a built site. */
export async function copyOfSite(site = 'dist'): Promise<string> {
  const folder = await temporaryFolder();
  await cp(site, folder, { recursive: true });
  return folder;
}

/** Runs the last step of a build, which makes a new edition after a change. Returns the checksum of its list. */
export async function renewEdition(folder: string): Promise<string> {
  const { edition } = await writeEdition(folder, { isOffline: true });
  return checksumOfList(edition.files);
}

export async function readEdition(folder: string): Promise<Edition> {
  return JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as Edition;
}

export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** True for a page at a former address, which leads to another while one looks at it. */
export function leadsOn(folder: string, path: string): boolean {
  return readFileSync(join(folder, fileOf(path)), 'utf8').includes('http-equiv="refresh"');
}

/** Throws when the first visit keeps all articles. */
export function laterArticle({ files }: Edition): string {
  const found = files.findLast(({ path, first }) => !first && /^\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path));
  if (!found) throw new Error('A first visit keeps every article of this edition.');
  return found.path;
}
