import { marks } from '#domain/formats/marks.ts';
import { formatDate } from '#domain/time/format-date.ts';
import type { DownloadEdition } from './download-edition.ts';
import { editHtml } from '../html/edit-html.ts';
import type { SiteAddress } from './finished-site.ts';

export const downloadsPage = 'downloads/index.html';

/** Replaces the content of the marked element. Throws if the page has none. */
export function fillDownloadsPage(html: string, content: string): string {
  return editHtml(html, (page, elements) => {
    const list = elements.find((element) => element.values[marks.downloads] !== undefined)?.content;
    if (!list)
      throw new Error(
        `${downloadsPage} has no element with ${marks.downloads} for the list of downloads. Run npm run build again.`,
      );
    page.remove(list.start, list.end);
    page.appendLeft(list.start, content);
  });
}

export function formatEditionNote({ id, day }: DownloadEdition, { origin, base }: SiteAddress): string {
  return `<p>This is a download of the edition of <time datetime="${day}">${formatDate(day)}</time>. Later editions, if there are any, are at <a href="${origin}${base}downloads/">${origin}${base}downloads/</a>.</p>
<p class="small">Its id is <code>${id}</code>. Editions with the same id are identical.</p>`;
}
