import { formatDate } from '#domain/time/format-date.ts';
import { site } from '../site.ts';
import type { DownloadEdition } from './download-edition.ts';
import type { SiteAddress } from './finished-site.ts';

/** Lines fit any screen. */
export function formatReadMe({ id, day }: DownloadEdition, { origin, base }: SiteAddress): string {
  return `${site.name}
${site.tagline}

This folder holds a whole archive, as it was on ${formatDate(day)}: texts,
sources, maps, a timeline and a search. It needs no network and asks for none.

TO OPEN
  Open index.html with a web browser, by a double click. Keep the folder
  together: the pages need the files beside them.

LICENCE
  Texts: ${site.licence.name}, ${site.licence.url}
  Use them for anything, and name the archive: ${site.name}.
  Programs: MIT. Search engine: Pagefind, MIT.
  Typeface: Source Serif 4, SIL Open Font License 1.1.

TO VERIFY
  In this folder:
    sha256sum --check SHA256SUMS         on Linux
    shasum -a 256 --check SHA256SUMS     on macOS
  The sum of the file that this folder was unpacked from is published at
  ${origin}${base}downloads/

EDITION
  ${formatDate(day)}
  ${id}

THE LIVING SITE
  ${origin}${base}
  It may have corrections that came after this edition.
`;
}
