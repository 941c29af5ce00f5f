import { join } from 'node:path';
import { parseLinks, type LinkFindings } from '#domain/links/link-finding.ts';
import { displayPath } from './content-folder.ts';
import { readListFile } from './read-permalinks.ts';

/** The name of the list of what was found at links in a content folder. */
export const linksFile = 'links.txt';

/** Reads what the last check found at the links of sources; without the list nothing was checked. */
export async function readLinks(folder: string): Promise<LinkFindings> {
  const path = join(folder, linksFile);
  return parseLinks(await readListFile(path), displayPath(path));
}
