import { describe, expect, it } from 'vitest';
import { standingAddresses } from '#domain/addresses/addresses.ts';
import type { EditionFile } from '../../src/offline/edition.ts';
import { firstVisitLimit, firstVisitPaths } from '../../src/offline/first-visit.ts';

const always = [
  ...standingAddresses.map((address) => address.slice(1)),
  '404.html',
  'feed.xml',
  'icon.svg',
  'site.webmanifest',
  '_astro/Page.abc.css',
  'pagefind/pagefind.js',
  'pagefind/index/en_1.pf_index',
  'pagefind/filter/en_1.pf_filter',
  'pagefind/names.json',
];
const fragments = ['pagefind/fragment/en_1.pf_fragment', 'pagefind/fragment/en_2.pf_fragment'];
const overviews = ['topics/osce/', '2021/', '2021/12/'];
const explained = ['2021/12/28/talks/'];
const later = [
  '2021/12/28/',
  '2021/12/28/talks.md',
  '2021/12/30/call/',
  'topics/osce/feed.xml',
  'events/geneva/',
  'data/events.csv',
];

/** Files have one byte unless `sizes` says otherwise. */
function files(paths: string[], sizes: Record<string, number> = {}): EditionFile[] {
  return paths.map((path) => ({ path, sha256: 'ab', bytes: sizes[path] ?? 1 }));
}

function chosen(list: EditionFile[]): string[] {
  return [...firstVisitPaths(list, new Set(explained))];
}

const all = [...always, ...fragments, ...overviews, ...explained, ...later];

describe('a first visit', () => {
  it('keeps the standing pages, what they load, the search, the overviews and what the explainers link to', () => {
    expect(chosen(files(all)).toSorted()).toEqual([...always, ...fragments, ...overviews, ...explained].toSorted());
  });

  it('omits the texts of search results if they are too large, but keeps the engine', () => {
    const paths = chosen(files(all, { [fragments[0] ?? '']: firstVisitLimit }));
    expect(paths.filter((path) => path.startsWith('pagefind/'))).toEqual(
      always.filter((path) => path.startsWith('pagefind/')),
    );
    expect(paths).toEqual(expect.arrayContaining([...overviews, ...explained]));
  });

  it('keeps a group whole or not at all', () => {
    const paths = chosen(files(all, { '2021/': firstVisitLimit }));
    expect(paths.filter((path) => overviews.includes(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining([...fragments, ...explained]));
  });

  it('keeps what every archive has, however large it is', () => {
    expect(chosen(files(all, { 'archive/': 2 * firstVisitLimit })).toSorted()).toEqual(always.toSorted());
  });
});
