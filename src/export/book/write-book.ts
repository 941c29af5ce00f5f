import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import type { CarriedEdition } from '../carried-edition.ts';
import type { FinishedSite } from '../finished-site.ts';
import { finishZip, zipOptions } from '../write-zip.ts';
import { formatContents, formatTitlePage } from './book-pages.ts';
import { formatChapter, linkChapter, pictureName, readChapter, type Chapter } from './chapter.ts';
import { readContents } from './contents.ts';
import { formatPackage, type BookFile } from './package-document.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Writes all explainers and articles of a site as a book (EPUB 3). Gives how many chapters it has. */
export async function writeBook(finished: FinishedSite, edition: CarriedEdition, target: string): Promise<number> {
  const contents = await readContents(finished);
  const chapters = new Map<string, Chapter>();
  for (const article of [...contents.explainers, ...contents.articles]) {
    chapters.set(article.file, await readChapter(finished, article));
  }
  const pictures = new Set([...chapters.values()].flatMap((one) => linkChapter(one, chapters, finished.address)));
  const zip = new ZipFile();
  const add = (name: string, content: string | Buffer, compress = true): void =>
    zip.addBuffer(Buffer.from(content), name, { ...zipOptions(edition.day), compress });
  const files: BookFile[] = [];
  const addToBook = (file: BookFile, content: string | Buffer): void => {
    files.push(file);
    add(`book/${file.name}`, content);
  };

  // Readers know a book by this file, which is the first and plain (OCF 3.2, 4.3).
  add('mimetype', 'application/epub+zip', false);
  add('META-INF/container.xml', container);
  addToBook({ name: 'title.xhtml' }, formatTitlePage(edition, finished.address));
  addToBook({ name: 'nav.xhtml', properties: 'nav' }, formatContents(contents));
  addToBook({ name: 'book.css' }, await readFile(new URL('book.css', import.meta.url)));
  for (const chapter of chapters.values()) {
    const page = formatChapter(chapter);
    addToBook({ name: chapter.name, ...(/<svg[\s>]/.test(page) && { properties: 'svg' as const }) }, page);
  }
  for (const file of [...pictures].sort()) {
    addToBook({ name: `pictures/${pictureName(file)}` }, await readPicture(join(finished.folder, file)));
  }
  const order = ['title.xhtml', 'nav.xhtml', ...[...chapters.values()].map(({ name }) => name)];
  add('book/package.opf', formatPackage(edition, finished.address, files, order));
  await finishZip(zip, target);
  return chapters.size;
}

async function readPicture(path: string): Promise<Buffer> {
  const content = await readFile(path);
  return pictureName(path).endsWith('.png') && !path.endsWith('.png') ? sharp(content).png().toBuffer() : content;
}
