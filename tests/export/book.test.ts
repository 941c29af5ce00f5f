import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBook } from '../../src/export/book/write-book.ts';
import { describeEdition } from '../../src/export/download-edition.ts';
import { readSite } from '../../src/export/finished-site.ts';
import { writeBookSite } from '../fixtures/book-site.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { runTool, tool } from '../site/tools.ts';

const pandoc = tool('pandoc', 'pandoc');
const mupdf = tool('mutool', 'mupdf-tools');

let book: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  await writeBookSite(folder);
  const finished = await readSite(folder);
  if (!finished) throw new Error('The site is not found.');
  const edition = await describeEdition(finished, '2022-03-01T12:00:00Z');
  book = join(folder, 'book.epub');
  expect(await writeBook(finished, edition, book)).toBe(4);
  files = unzipSync(await readFile(book));
});

const text = (name: string): string => Buffer.from(files[`book/${name}`] ?? []).toString();

describe('a chapter', () => {
  it('leaves out navigation and metadata', () => {
    const chapter = text('2022-01-10-geneva.xhtml');
    for (const left of ['Home', 'For the search', 'contents', 'OSCE', 'Related', 'Decoration', 'data-', 'popover'])
      expect(chapter).not.toContain(left);
    expect(chapter).toContain('<title>Geneva &amp; “after”</title>');
  });

  it('links to other chapters and their ids, and otherwise to the published site', () => {
    const links = [...text('2022-01-10-geneva.xhtml').matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([^<]+)</g)];
    expect(Object.fromEntries(links.map(([, href, words = '']) => [words, href]))).toEqual({
      council: '#term-nrc',
      '1': '#fn-1',
      why: '2022-01-03-demands.xhtml#why',
      'what is gone': '2022-01-03-demands.xhtml',
      here: '#part',
      'a topic': 'https://archive.example/archive/topics/osce/?a=1&amp;b=2#x',
      elsewhere: 'https://elsewhere.example/',
      '↩': '#fnref-1',
    });
  });

  it('marks notes for reading apps, and explains its terms at the end', () => {
    const chapter = text('2022-01-10-geneva.xhtml');
    expect(chapter).toMatch(/<a href="#fn-1" id="fnref-1"[^>]* epub:type="noteref" role="doc-noteref">1</);
    expect(chapter).toMatch(/<section class="footnotes" epub:type="footnotes" role="doc-endnotes">/);
    expect(chapter).toContain('<li><div id="fn-1" epub:type="footnote"><p>Agency');
    // A list in a note is a part of it.
    expect(chapter.match(/epub:type="footnote"/g)).toHaveLength(2);
    expect(chapter).toContain('<li>an item</li>');
    expect(chapter).toContain('href="#term-nrc" epub:type="glossref">council<');
    expect(chapter).toMatch(/<h2>Terms in this text<\/h2><div id="term-nrc" role="note">/);
    expect(text('2022-01-03-demands.xhtml')).not.toContain('Terms in this text');
  });

  it('shows collapsed parts, and has nothing to fill in or press', () => {
    const chapter = text('2022-01-03-demands.xhtml');
    expect(chapter).toContain('<div><p class="label">More</p><p>Folded.</p></div>');
    expect(chapter).toContain('<span>A button</span>');
    expect(chapter).not.toMatch(/<(form|input|button|details)/);
  });

  it('has languages as XML attributes too, and writes letters unescaped', () => {
    const chapter = text('2022-01-03-demands.xhtml');
    expect(chapter).toContain('<span lang="uk" xml:lang="uk">Київ</span><br/>and Kyiv\u00a0—\u00a0“so”.');
  });

  it('has its pictures in formats that every reading app shows, and drawings unchanged', () => {
    const chapter = text('2022-01-03-demands.xhtml');
    expect(chapter).toContain('<img src="pictures/pictures-map.webp.png" alt="A map"/>');
    const png = Buffer.from(files['book/pictures/pictures-map.webp.png'] ?? []);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    // Turned upright.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([20, 40]);
    expect(chapter).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="A line"><line x1="0"',
    );
    const items = text('package.opf').match(/<item [^>]+>/g) ?? [];
    expect(items.filter((item) => item.includes('"svg"'))).toEqual([expect.stringContaining('2022-01-03-demands')]);
    expect(items.filter((item) => item.includes('image/png'))).toHaveLength(1);
  });
});

describe('the book', () => {
  it('has the explainers in reading order, then the articles by date', () => {
    const items = new Map(
      [...text('package.opf').matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, name]) => [id, name]),
    );
    const order = [...text('package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => items.get(id));
    expect(order).toEqual([
      'title.xhtml',
      'nav.xhtml',
      '2022-01-05-council.xhtml',
      '2022-01-03-demands.xhtml',
      '2021-12-28-talks.xhtml',
      '2022-01-10-geneva.xhtml',
    ]);
  });

  it('lists explainers, and articles by year and month', () => {
    const lines = text('nav.xhtml').match(/(?<=<li><(?:span|a [^>]*)>)[^<]+/g);
    expect(lines?.slice(0, 10)).toEqual([
      'The Tensions Archive',
      'Explainers',
      'Council (5 January 2022)',
      'Demands (3 January 2022)',
      'Articles by date',
      '2021',
      'December 2021',
      'Talks (28 December 2021)',
      '2022',
      'January 2022',
    ]);
  });

  it('has the same contents for apps that know only EPUB 2', () => {
    const labels = [...text('toc.ncx').matchAll(/<text>([^<]+)<\/text><\/navLabel><content src="([^"]+)"/g)];
    expect(labels.map(([, label, file]) => [label, file])).toEqual([
      ['The Tensions Archive', 'title.xhtml'],
      ['Explainers', '2022-01-05-council.xhtml'],
      ['Council (5 January 2022)', '2022-01-05-council.xhtml'],
      ['Demands (3 January 2022)', '2022-01-03-demands.xhtml'],
      ['Articles by date', '2021-12-28-talks.xhtml'],
      ['2021', '2021-12-28-talks.xhtml'],
      ['December 2021', '2021-12-28-talks.xhtml'],
      ['Talks (28 December 2021)', '2021-12-28-talks.xhtml'],
      ['2022', '2022-01-10-geneva.xhtml'],
      ['January 2022', '2022-01-10-geneva.xhtml'],
      ['Geneva &amp; “after” (10 January 2022)', '2022-01-10-geneva.xhtml'],
    ]);
    expect(text('package.opf')).toMatch(/<item id="(file-\d+)" href="toc\.ncx" [^]*<spine toc="\1">/);
  });

  it.skipIf('missing' in pandoc)(
    `keeps its notes beside their sentences in pandoc${'missing' in pandoc ? `: ${pandoc.missing}` : ''}`,
    () => {
      const { output } = runTool(pandoc, '--from', 'epub', '--to', 'markdown', '--wrap=none', book);
      expect(output).toMatch(/A .*council.* met\.\^?\[\^1\]/);
      expect(output).toMatch(/^\[\^1\]: Agency\./m);
    },
  );

  it.skipIf('missing' in mupdf)(
    `has its contents in MuPDF, which knows only EPUB 2${'missing' in mupdf ? `: ${mupdf.missing}` : ''}`,
    async () => {
      const script = join(dirname(book), 'outline.js');
      await writeFile(script, 'print(JSON.stringify(new Document(scriptArgs[0]).loadOutline()));');
      const { output } = runTool(mupdf, 'run', script, book);
      for (const name of ['Explainers', 'Council (5 January 2022)', 'December 2021']) expect(output).toContain(name);
    },
  );

  it('names its edition, its day, its licence and its accessibility', () => {
    const description = text('package.opf');
    expect(description).toMatch(
      /<dc:identifier id="id">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</,
    );
    expect(description).toContain('<meta property="dcterms:modified">2022-03-01T12:00:00Z</meta>');
    expect(description).toContain('<dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>');
    expect(description.match(/schema:access\w+/g)?.length).toBeGreaterThan(5);
    expect(text('title.xhtml')).toContain('Edition of 1 March 2022');
  });
});
