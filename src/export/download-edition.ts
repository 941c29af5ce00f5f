import { dayIn } from '#domain/time/instant.ts';
import { editionOf, type ManifestFile } from '#domain/formats/manifest.ts';
import { site } from '../site.ts';
import type { FinishedSite } from './finished-site.ts';
import { listFiles } from './list-files.ts';

export interface DownloadEdition {
  /** The id in the manifest of the site. Equal ids mean equal pages. */
  id: string;
  /** ISO date-time in UTC: `2026-11-24T20:22:36Z`. */
  instant: string;
  /** In the time zone of the archive. */
  day: string;
  /** File name without an extension: `tensions-archive-2026-11-24`. */
  name: string;
}

export async function describeEdition(finished: FinishedSite, instant: string): Promise<DownloadEdition> {
  const day = dayIn(site.zone, instant);
  return { id: await editionOf(await listFiles(finished)), instant, day, name: `${site.id}-${day}` };
}

/** The format of `sha256sum`. */
export function formatChecksums(files: Pick<ManifestFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
