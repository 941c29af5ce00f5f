import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePermalinks, type Permalinks } from '#domain/addresses/permalinks.ts';
import { displayPath } from './content-folder.ts';

/** The name of the list of addresses in a content folder. */
export const permalinksFile = 'permalinks.txt';

/** Reads the addresses that were ever published; a content folder without the list has published none. */
export async function readPermalinks(folder: string): Promise<Permalinks> {
  const path = join(folder, permalinksFile);
  return parsePermalinks(await readListFile(path), displayPath(path));
}

/** The text of a list that a content folder may have; empty where there is none. */
export async function readListFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // A folder of this name is a problem that `readContent` tells.
    const absent = ['ENOENT', 'EISDIR'];
    if (error instanceof Error && 'code' in error && absent.includes(String(error.code))) return '';
    throw error;
  }
}
