import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { site } from '../../site.ts';
import { escapeHtml } from '../../html/edit-html.ts';
import type { FinishedSite, SiteAddress } from '../finished-site.ts';
import type { BookArticle } from './contents.ts';
import { elementsIn, findArticle, formatXml, type Element } from './document.ts';
import { makePlain } from './make-plain.ts';

export interface ChapterTarget {
  /** File name in the book. */
  name: string;
  ids: ReadonlySet<string>;
}

/** The links are those of the site until {@link linkChapter}. */
export interface Chapter extends BookArticle, ChapterTarget {
  article: Element;
}

export async function readChapter({ folder }: FinishedSite, article: BookArticle): Promise<Chapter> {
  const element = findArticle(await readFile(join(folder, article.file), 'utf8'));
  if (!element)
    throw new Error(`${article.file} has no article, but data/articles.json lists it. Run npm run build again.`);
  makePlain(element);
  const ids = elementsIn(element).flatMap(({ attribs }) => attribs.id ?? []);
  return { ...article, name: `${article.id}.xhtml`, article: element, ids: new Set(ids) };
}

/**
 * Links lead to chapters, else to the published site. Keys of `chapters` are files of pages. Returns picture files of
 * the site for `pictures/`.
 */
export function linkChapter(
  chapter: Chapter,
  chapters: ReadonlyMap<string, ChapterTarget>,
  address: SiteAddress,
): string[] {
  const pictures: string[] = [];
  const root = address.origin + address.base;
  for (const { attribs } of elementsIn(chapter.article)) {
    const { href, src } = attribs;
    if (href !== undefined) attribs.href = bookAddress(href);
    if (src === undefined) continue;
    const picture = new URL(src, root + chapter.file).href.slice(root.length);
    pictures.push(picture);
    attribs.src = `pictures/${pictureName(picture)}`;
    delete attribs.srcset;
  }
  return pictures;

  function bookAddress(link: string): string {
    const target = new URL(link, root + chapter.file);
    const path = target.href.startsWith(root) ? target.pathname.slice(address.base.length) : undefined;
    const other = path === undefined ? undefined : chapters.get(path.replace(/(^|\/)$/, '$1index.html'));
    if (!other) return target.href;
    const id = target.hash.slice(1);
    const fragment = other.ids.has(id) ? target.hash : '';
    return other.name === chapter.name && fragment ? fragment : other.name + fragment;
  }
}

/** Formats that some reading apps cannot show become PNG. */
export function pictureName(file: string): string {
  const name = file.replaceAll('/', '-');
  return /\.(png|jpe?g|gif|svg)$/.test(name) ? name : `${name}.png`;
}

export function formatChapter({ title, article }: Chapter): string {
  return formatPage(title, formatXml(article));
}

/** `title` is plain text, `content` is XHTML. */
export function formatPage(title: string, content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${site.language}" xml:lang="${site.language}">
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="book.css"/>
</head>
<body>
${content}
</body>
</html>
`;
}
