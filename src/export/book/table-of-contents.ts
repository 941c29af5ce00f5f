import { formatDate } from '#domain/time/format-date.ts';
import { site } from '../../site.ts';
import { escapeHtml } from '../../html/edit-html.ts';
import { formatPage } from './chapter.ts';
import type { BookArticle, BookContents } from './contents.ts';

/** A part without a file has items. */
interface Line {
  name: string;
  file?: string;
  items?: Line[];
}

function linesOf({ explainers, articles }: BookContents): Line[] {
  const years = [...Map.groupBy(articles, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => {
    const months = [...Map.groupBy(ofYear, ({ day }) => day.slice(0, 7))].map(([month, ofMonth]) => ({
      name: formatDate(month),
      items: ofMonth.map(lineOf),
    }));
    return { name: year, items: months };
  });
  return [
    { name: site.name, file: 'title.xhtml' },
    ...(explainers.length > 0 ? [{ name: 'Explainers', items: explainers.map(lineOf) }] : []),
    ...(years.length > 0 ? [{ name: 'Articles by date', items: years }] : []),
  ];
}

function lineOf({ id, title, day }: BookArticle): Line {
  return { name: `${title} (${formatDate(day)})`, file: `${id}.xhtml` };
}

export function formatContents(contents: BookContents): string {
  const [first] = [...contents.explainers, ...contents.articles];
  return formatPage(
    'Contents',
    `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>
${linesOf(contents).map(formatLine).join('\n')}
</ol></nav>
<nav epub:type="landmarks" hidden=""><h2>Landmarks</h2><ol>
<li><a epub:type="titlepage" href="title.xhtml">Title page</a></li>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
${first ? `<li><a epub:type="bodymatter" href="${first.id}.xhtml">Start reading</a></li>` : ''}
</ol></nav>`,
  );
}

function formatLine({ name, file, items }: Line): string {
  const text = escapeHtml(name);
  if (file !== undefined) return `<li><a href="${file}">${text}</a></li>`;
  return `<li><span>${text}</span><ol>\n${(items ?? []).map(formatLine).join('\n')}\n</ol></li>`;
}

/** The contents for reading apps that know only EPUB 2. `id` is the identifier of the book. */
export function formatNcx(contents: BookContents, id: string): string {
  let points = 0;
  // Equal files must have equal places in the order.
  const order = new Map<string, number>();
  const point = (line: Line): string => {
    points += 1;
    const file = fileOf(line);
    const place = order.get(file) ?? order.size + 1;
    order.set(file, place);
    const start = `<navPoint id="point-${points}" playOrder="${place}"><navLabel><text>${escapeHtml(line.name)}</text></navLabel>`;
    return `${start}<content src="${file}"/>\n${(line.items ?? []).map(point).join('')}</navPoint>\n`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${site.language}">
<head><meta name="dtb:uid" content="${id}"/></head>
<docTitle><text>${escapeHtml(site.name)}</text></docTitle>
<navMap>
${linesOf(contents).map(point).join('')}</navMap>
</ncx>
`;
}

/** A part must lead somewhere, so it leads to its first chapter. */
function fileOf({ file, items = [] }: Line): string {
  return file ?? (items[0] ? fileOf(items[0]) : '');
}
