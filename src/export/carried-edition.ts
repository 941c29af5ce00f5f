import { dayIn } from '#domain/time/instant.ts';
import { editionOf } from '#domain/formats/manifest.ts';
import { site } from '../site.ts';
import type { FinishedSite } from './finished-site.ts';
import { sumFiles } from './sum-files.ts';

/** The archive as it is carried: in a ZIP, a ZIM and a book, which all hold the same. */
export interface CarriedEdition {
  /** The id that the manifest of the site has too: two editions with one id have the same pages. */
  id: string;
  /** When it was made, as an ISO date-time in UTC: `2026-11-24T20:22:36Z`. */
  instant: string;
  /** The day of that in the zone of the archive. */
  day: string;
  /** What its files are called, without an ending: `tensions-archive-2026-11-24`. */
  name: string;
}

export async function describeEdition({ folder }: FinishedSite, instant: string): Promise<CarriedEdition> {
  const day = dayIn(site.zone, instant);
  return { id: await editionOf(await sumFiles(folder)), instant, day, name: `${site.id}-${day}` };
}

/** Writes sums as `sha256sum` does, and reads: one line for each file. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
}
