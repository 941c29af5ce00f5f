import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePermalinks, type Permalinks } from '#domain/addresses/permalinks.ts';
import { displayPath } from './content-folder.ts';

export const permalinksFile = 'permalinks.txt';

export async function readPermalinks(folder: string): Promise<Permalinks> {
  const path = join(folder, permalinksFile);
  return parsePermalinks(await readListFile(path), displayPath(path));
}

/** Returns an empty text when the file is missing. */
export async function readListFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // `readContent` reports a folder of this name.
    const absent = ['ENOENT', 'EISDIR'];
    if (error instanceof Error && 'code' in error && absent.includes(String(error.code))) return '';
    throw error;
  }
}
