import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import type { DownloadEdition } from '../download-edition.ts';
import type { FinishedSite } from '../finished-site.ts';
import { finishZip, zipOptions } from '../write-zip.ts';
import { formatTitlePage } from './book-pages.ts';
import { formatChapter, linkChapter, pictureName, readChapter, type ChapterTarget } from './chapter.ts';
import { readContents } from './contents.ts';
import { bookId, formatPackage, type BookFile } from './package-document.ts';
import { formatContents, formatNcx } from './table-of-contents.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Writes an EPUB 3 and returns the number of chapters. */
export async function writeBook(finished: FinishedSite, edition: DownloadEdition, target: string): Promise<number> {
  const contents = await readContents(finished);
  const articles = [...contents.explainers, ...contents.articles];
  // Parsed pages need much memory, so each is read twice and not kept.
  const targets = new Map<string, ChapterTarget>();
  for (const article of articles) {
    const { name, ids } = await readChapter(finished, article);
    targets.set(article.file, { name, ids });
  }
  const zip = new ZipFile();
  const add = (name: string, content: string | Buffer, compress = true): void =>
    zip.addBuffer(Buffer.from(content), name, { ...zipOptions(edition.day), compress });
  const files: BookFile[] = [];
  const addToBook = (file: BookFile, content: string | Buffer): void => {
    files.push(file);
    add(`book/${file.name}`, content);
  };

  // Identifies an EPUB: must be first and uncompressed (OCF 3.2, 4.3).
  add('mimetype', 'application/epub+zip', false);
  add('META-INF/container.xml', container);
  addToBook({ name: 'title.xhtml' }, formatTitlePage(edition, finished.address));
  addToBook({ name: 'nav.xhtml', properties: 'nav' }, formatContents(contents));
  addToBook({ name: 'toc.ncx' }, formatNcx(contents, bookId(edition.id)));
  addToBook({ name: 'book.css' }, await readFile(new URL('book.css', import.meta.url)));
  const pictures = new Set<string>();
  for (const article of articles) {
    const chapter = await readChapter(finished, article);
    for (const picture of linkChapter(chapter, targets, finished.address)) pictures.add(picture);
    const page = formatChapter(chapter);
    addToBook({ name: chapter.name, ...(/<svg[\s>]/.test(page) && { properties: 'svg' as const }) }, page);
  }
  for (const file of [...pictures].sort()) {
    addToBook({ name: `pictures/${pictureName(file)}` }, await readPicture(join(finished.folder, file)));
  }
  const order = ['title.xhtml', 'nav.xhtml', ...[...targets.values()].map(({ name }) => name)];
  add('book/package.opf', formatPackage(edition, finished.address, files, order));
  await finishZip(zip, target);
  return articles.length;
}

async function readPicture(path: string): Promise<Buffer> {
  const content = await readFile(path);
  return pictureName(path).endsWith('.png') && !path.endsWith('.png')
    ? sharp(content).autoOrient().png().toBuffer()
    : content;
}
