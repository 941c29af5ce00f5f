import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { formatDownloads, type Download } from '../../src/export/download.ts';
import { fillDownloadsPage, formatEditionNote } from '../../src/export/downloads-page.ts';

const address = { origin: 'https://archive.example', base: '/archive/' };
const id = 'c3ad7bd98f742e7bd145c787ca0cd05b0fcb4b566eb4ea6617391ff15671d4f4';
const downloads: Download[] = (['zip', 'zim', 'epub'] as const).map((kind, index) => ({
  name: `tensions-archive-2022-03-01.${kind}`,
  kind,
  bytes: 10 ** (6 - index),
  sha256: id,
  date: '2022-03-01',
  edition: id,
}));
const page = (inside: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><div class="downloads" data-downloads>${inside}</div><div><p>After.</p></div></body></html>`;

describe('the list of downloads', () => {
  const list = formatDownloads(downloads, address);

  it('has the name, the size, the day and the checksum of each', () => {
    expect(list.match(/href="[^"]+"/g)).toEqual([
      'href="/archive/downloads/tensions-archive-2022-03-01.zip"',
      'href="/archive/downloads/tensions-archive-2022-03-01.zim"',
      'href="/archive/downloads/tensions-archive-2022-03-01.epub"',
      'href="/archive/downloads/SHA256SUMS"',
      'href="/archive/downloads/editions.json"',
    ]);
    expect(list.match(/\d[\d.]* (bytes|KB|MB)/g)).toEqual(['1.0 MB', '100 KB', '10 KB']);
    expect(list.match(/>1 March 2022</g)).toHaveLength(3);
    expect(list.split(id)).toHaveLength(4);
  });

  it('is valid HTML in its place', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off' },
    });
    const { results } = await validator.validateString(fillDownloadsPage(page(''), list));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('replaces whatever was there, and nothing else', () => {
    const filled = fillDownloadsPage(page('<p>None.</p><div>And <div>more.</div></div>'), list);
    expect(filled).toBe(page(list));
    expect(fillDownloadsPage(filled, '<p>Again.</p>')).toBe(page('<p>Again.</p>'));
  });
});

it('a page without a place for the list is reported', () => {
  expect(() => fillDownloadsPage('<p>x</p>', '')).toThrow(
    'downloads/index.html has no element with data-downloads for the list of downloads. Run npm run build again.',
  );
});

it('a download says of which day it is, and where later editions are', () => {
  const edition = { id, day: '2022-03-01', instant: '2022-03-01T12:00:00Z', name: 'x' };
  expect(formatEditionNote(edition, address)).toContain('<time datetime="2022-03-01">1 March 2022</time>');
  expect(formatEditionNote(edition, address)).toContain('href="https://archive.example/archive/downloads/"');
});
