import { join } from 'node:path';
import { parseLinks, type LinkFindings } from '#domain/links/link-finding.ts';
import { displayPath } from './content-folder.ts';
import { readListFile } from './read-permalinks.ts';

export const linksFile = 'links.txt';

export async function readLinks(folder: string): Promise<LinkFindings> {
  const path = join(folder, linksFile);
  return parseLinks(await readListFile(path), displayPath(path));
}
