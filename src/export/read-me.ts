import { formatDate } from '#domain/time/format-date.ts';
import { site } from '../site.ts';
import type { DownloadEdition } from './download-edition.ts';
import type { SiteAddress } from './finished-site.ts';

/** Lines fit any screen. */
export function formatReadMe({ id, day }: DownloadEdition, { origin, base }: SiteAddress): string {
  return `${site.name}
${site.tagline}

This folder has the whole archive as of ${formatDate(day)}: texts, sources,
maps, a timeline and a search. It works without a network.

TO OPEN
  Double-click index.html to open it in a web browser. Keep all files in
  this folder: the pages need them.

LICENCE
  Texts: ${site.licence.name}, ${site.licence.url}
  Use them for any purpose, and name the archive: ${site.name}.
  Programs: MIT. Search engine: Pagefind, MIT.
  Typeface: Source Serif 4, SIL Open Font License 1.1.

TO VERIFY
  In this folder:
    sha256sum --check SHA256SUMS         on Linux
    shasum -a 256 --check SHA256SUMS     on macOS
  The checksum of the ZIP file is published at
  ${origin}${base}downloads/

EDITION
  ${formatDate(day)}
  ${id}

THE CURRENT SITE
  ${origin}${base}
  It may have later corrections.
`;
}
