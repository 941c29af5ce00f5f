import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { builtFiles } from '../html/built-files.ts';

/** `https://archive.example` and `/archive/`. `base` has a slash at both ends. */
export interface SiteAddress {
  origin: string;
  base: string;
}

export interface FinishedSite {
  folder: string;
  /** Sorted relative paths with `/`. */
  files: string[];
  address: SiteAddress;
}

/** Returns undefined without a finished site. */
export async function readSite(folder: string): Promise<FinishedSite | undefined> {
  const front = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  const canonical = front && findCanonical(front);
  if (!canonical) return undefined;
  const { origin, pathname: base } = new URL(canonical);
  return { folder, files: await builtFiles(folder), address: { origin, base } };
}

/** An export may lack the settings of the build. */
function findCanonical(html: string): string | undefined {
  const link = DomUtils.findOne(
    ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical',
    parseDocument(html).children,
  );
  return link?.attribs.href;
}
