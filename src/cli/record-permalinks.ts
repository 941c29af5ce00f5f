import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '#domain/model/archive.ts';
import { addPermalinks, unrecordedAddresses } from '#domain/addresses/permalinks.ts';
import { permalinksFile, readPermalinks } from '../loader/read-permalinks.ts';

/** Returns the addresses that it adds. */
export async function recordPermalinks(folder: string, archive: Archive): Promise<string[]> {
  const permalinks = await readPermalinks(folder);
  const added = unrecordedAddresses(archive, permalinks);
  if (added.length > 0) await writeFile(join(folder, permalinksFile), addPermalinks(permalinks, added));
  return added;
}
