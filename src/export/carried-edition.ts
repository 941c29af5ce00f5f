import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayIn } from '../domain/instant.ts';
import { site } from '../site.ts';
import type { FinishedSite } from './finished-site.ts';

/** The archive as it is carried: in a ZIP, a ZIM and a book, which all hold the same. */
export interface CarriedEdition {
  /** SHA-256 over all files of the site: two editions with one id have the same pages. */
  id: string;
  /** When it was made, as an ISO date-time in UTC: `2026-11-24T20:22:36Z`. */
  instant: string;
  /** The day of that in the zone of the archive. */
  day: string;
  /** What its files are called, without an ending: `tensions-archive-2026-11-24`. */
  name: string;
}

export async function describeEdition(finished: FinishedSite, instant: string): Promise<CarriedEdition> {
  const day = dayIn(site.zone, instant);
  return { id: await idOf(finished), instant, day, name: `${site.id}-${day}` };
}

async function idOf({ folder, files }: FinishedSite): Promise<string> {
  const sums = createHash('sha256');
  for (const file of files) {
    // What an export changes: the editions, their list, and the sums for the worker that keeps the site.
    if (/^downloads\/|^edition\.json$|^sw\.js$/.test(file)) continue;
    sums.update(`${sha256(await readFile(join(folder, file)))} ${file}\n`);
  }
  return sums.digest('hex');
}

/** The SHA-256 of a file's content, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes sums as `sha256sum` does, and reads: one line for each file. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
}
