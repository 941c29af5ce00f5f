import { formatDate } from '#domain/time/format-date.ts';
import { site } from '../../site.ts';
import type { DownloadEdition } from '../download-edition.ts';
import { escapeHtml } from '../../html/edit-html.ts';
import type { SiteAddress } from '../finished-site.ts';
import { formatPage } from './chapter.ts';

export function formatTitlePage({ id, day }: DownloadEdition, { origin, base }: SiteAddress): string {
  const home = `${origin}${base}`;
  return formatPage(
    site.name,
    `<section epub:type="titlepage">
<h1>${escapeHtml(site.name)}</h1>
<p class="lede">${escapeHtml(site.tagline)}</p>
<p>The explainers in reading order, and the articles by date. Each article says what was known at its “As of”, and nothing later. What happened afterwards is set apart from its text.</p>
<p>Edition of ${formatDate(day)}, from <a href="${home}">${home}</a>. The site may have later corrections. Links to events, people, places and sources lead to it.</p>
<p>Texts: <a href="${site.licence.url}">${site.licence.name}</a>. Use them for any purpose, and name the archive.</p>
<p class="small">Edition <code>${id}</code>. To verify this file, compare its checksum with the one at <a href="${home}downloads/">${home}downloads/</a>.</p>
</section>`,
  );
}
