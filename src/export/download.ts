import { formatBytes } from '#domain/formats/format-bytes.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { withBase } from '#domain/model/urls.ts';
import { escapeHtml } from '../html/edit-html.ts';
import type { SiteAddress } from './finished-site.ts';

/** A download, as listed in `downloads/editions.json`. */
export interface Download {
  name: string;
  kind: 'zip' | 'zim' | 'epub';
  bytes: number;
  sha256: string;
  /** `YYYY-MM-DD`. */
  date: string;
  edition: string;
}

const kindNames: Record<Download['kind'], string> = { zip: 'ZIP', zim: 'ZIM', epub: 'EPUB' };

export function formatDownloads(downloads: Download[], { base }: SiteAddress): string {
  const href = (name: string): string => escapeHtml(withBase(base, `/downloads/${name}`));
  const bodies = downloads.map(
    ({ name, kind, bytes, sha256, date }) => `<tbody>
<tr><th scope="rowgroup" rowspan="2"><a href="${href(name)}" download>${kindNames[kind]}</a></th>
<td>${formatBytes(bytes)}</td>
<td><time datetime="${date}">${formatDate(date)}</time></td></tr>
<tr><td colspan="2">SHA-256 <code>${sha256}</code></td></tr>
</tbody>`,
  );
  return `<table>
<caption>Available files</caption>
<thead><tr><th scope="col">File</th><th scope="col">Size</th><th scope="col">As of</th></tr></thead>
${bodies.join('\n')}
</table>
<p class="small">The same list for programs: <a href="${href('SHA256SUMS')}">SHA256SUMS</a>, <a href="${href('editions.json')}">editions.json</a></p>`;
}
