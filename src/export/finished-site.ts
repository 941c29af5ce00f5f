import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { builtFiles } from '../html/built-files.ts';

/** Where a site is deployed: `https://archive.example` and, with a slash at both ends, `/archive/`. */
export interface SiteAddress {
  origin: string;
  base: string;
}

/** A finished site in a folder, from which the editions to carry are made. */
export interface FinishedSite {
  folder: string;
  /** Every file, as sorted relative paths with `/`. */
  files: string[];
  address: SiteAddress;
}

/** Reads what a folder holds; undefined when there is no finished site in it. */
export async function readSite(folder: string): Promise<FinishedSite | undefined> {
  const front = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  const canonical = front && findCanonical(front);
  if (!canonical) return undefined;
  const { origin, pathname: base } = new URL(canonical);
  return { folder, files: await builtFiles(folder), address: { origin, base } };
}

/** The address that a page says is its own. A build knows its address from settings that an export may not have. */
function findCanonical(html: string): string | undefined {
  const link = DomUtils.findOne(
    ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical',
    parseDocument(html).children,
  );
  return link?.attribs.href;
}
