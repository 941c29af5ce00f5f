import { expect, it } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import { isPlainText, pageForKiwix } from '../../src/export/write-zim.ts';

const title = '<title>Geneva</title>';
const html = (head: string, end = ''): string =>
  `<html><head><meta charset="utf-8">${head}<meta http-equiv="refresh"></head><body><svg><title>A map</title></svg>${end}</body></html>`;

it('a page in a ZIM has no policy, and everything else', () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${formatPolicy('meta')}">`;
  expect(pageForKiwix(html(policy + title))).toBe(html(title));
});

it.each(['<meta name="robots" content="noindex">', '<meta name="robots" content="noindex, nofollow">'])(
  'a page with %s in a ZIM has its title where Kiwix does not look for it',
  (robots) => {
    expect(pageForKiwix(html(robots + title))).toBe(html(robots, title));
    expect(pageForKiwix(html(title + robots))).toBe(html(robots, title));
  },
);

it('text without an encoding gets a mark in a ZIM, except recorded versions', () => {
  const files = ['a.md', 'a/cite.bib', 'a/cite.ris', 'data/places.csv', 'a/history/timemap.link'];
  expect(files.filter((file) => !isPlainText(file))).toEqual([]);
  const others = ['2021/12/28/talks/history/1.md', 'data/places.json', 'feed.xml', 'index.html', 'archive.js'];
  expect(others.filter(isPlainText)).toEqual([]);
});
