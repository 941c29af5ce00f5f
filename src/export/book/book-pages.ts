import { formatDate } from '#domain/time/format-date.ts';
import { site } from '../../site.ts';
import type { DownloadEdition } from '../download-edition.ts';
import { escapeHtml } from '../../html/edit-html.ts';
import type { SiteAddress } from '../finished-site.ts';
import { formatPage } from './chapter.ts';
import type { BookArticle, BookContents } from './contents.ts';

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

export function formatContents({ explainers, articles }: BookContents): string {
  const years = [...Map.groupBy(articles, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => {
    const months = [...Map.groupBy(ofYear, ({ day }) => day.slice(0, 7))].map(([month, ofMonth]) =>
      part(formatDate(month), ofMonth.map(entry)),
    );
    return part(year, months);
  });
  const parts = [
    `<li><a href="title.xhtml">${escapeHtml(site.name)}</a></li>`,
    ...(explainers.length > 0 ? [part('Explainers', explainers.map(entry))] : []),
    ...(years.length > 0 ? [part('Articles by date', years)] : []),
  ];
  const [first] = [...explainers, ...articles];
  return formatPage(
    'Contents',
    `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>
${parts.join('\n')}
</ol></nav>
<nav epub:type="landmarks" hidden=""><h2>Landmarks</h2><ol>
<li><a epub:type="titlepage" href="title.xhtml">Title page</a></li>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
${first ? `<li><a epub:type="bodymatter" href="${first.id}.xhtml">Start reading</a></li>` : ''}
</ol></nav>`,
  );
}

function entry({ id, title, day }: BookArticle): string {
  return `<li><a href="${id}.xhtml">${escapeHtml(title)} (${formatDate(day)})</a></li>`;
}

function part(name: string, items: string[]): string {
  return `<li><span>${name}</span><ol>\n${items.join('\n')}\n</ol></li>`;
}
