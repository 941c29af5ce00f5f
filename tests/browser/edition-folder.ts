import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { offline } from '../../src/integrations/offline.ts';
import type { Edition } from '../../src/offline/edition.ts';
import { temporaryFolder } from '../site/build-site.ts';

/** A writable copy of a built site. */
export async function copyOfSite(site = 'dist'): Promise<string> {
  const folder = await temporaryFolder();
  await cp(site, folder, { recursive: true });
  return folder;
}

/** Runs the last step of a build, which makes a new edition after a change. */
export async function sumUp(folder: string): Promise<Edition> {
  const hook = offline().hooks['astro:build:done'];
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await hook?.({ dir: pathToFileURL(`${folder}/`), logger, pages: [], assets: new Map() });
  return readEdition(folder);
}

export async function readEdition(folder: string): Promise<Edition> {
  return JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as Edition;
}

export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Throws when the first visit keeps all articles. */
export function laterArticle({ files }: Edition): string {
  const found = files.findLast(({ path, first }) => !first && /^\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path));
  if (!found) throw new Error('A first visit keeps every article of this edition.');
  return found.path;
}
