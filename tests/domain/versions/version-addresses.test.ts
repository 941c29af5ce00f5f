import { describe, expect, it } from 'vitest';
import {
  comparedPairs,
  isComparison,
  mostCompared,
  versionAddressesOf,
  versionFileRedirectsOf,
  versionRedirectsOf,
} from '#domain/versions/version-addresses.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

const ledger = (length: number) =>
  Array.from({ length }, (_, index) => ({
    time: `2022-02-0${index + 1}T12:00:00Z`,
    kind: index === 0 ? ('published' as const) : ('style' as const),
    reason: 'R.',
    by: 'desk',
  }));

describe('the pairs of versions with a page of their own', () => {
  const written = (versions: number) => comparedPairs(versions).map(({ from, to }) => `${from}-${to}`);

  it('are those that do not follow each other', () => {
    expect([0, 1, 2, 3, 4].map(written)).toEqual([[], [], [], ['1-3'], ['1-3', '1-4', '2-4']]);
  });

  it('are all up to a number of versions, and then each with the first', () => {
    expect(written(mostCompared)).toHaveLength(((mostCompared - 1) * (mostCompared - 2)) / 2);
    const more = written(mostCompared + 2).filter((pair) => !written(mostCompared).includes(pair));
    expect(more).toEqual([`1-${mostCompared + 1}`, `1-${mostCompared + 2}`]);
  });

  it('never become fewer', () => {
    for (let versions = 1; versions < 30; versions++) {
      expect(written(versions + 1)).toEqual(expect.arrayContaining(written(versions)));
    }
  });
});

describe('the pages about versions', () => {
  const archive = archiveOf({
    articles: [
      article('2021-12-28-talks', { revisions: ledger(3), formerly: ['2021-12-27-old'] }),
      article('2021-12-29-plain'),
      article('2021-12-30-gone', { revisions: ledger(1), withdrawn: { on: '2022-02-02', reason: 'It was wrong.' } }),
    ],
  });

  it('are one for each article, and one for each pair', () => {
    expect(versionAddressesOf(archive)).toEqual([
      '/2021/12/28/talks/history/',
      '/2021/12/28/talks/history/1-3/',
      '/2021/12/29/plain/history/',
    ]);
  });

  it('go with a renamed article, and lead to the notice of a withdrawn one', () => {
    expect(versionRedirectsOf(archive)).toEqual([
      { from: '/2021/12/27/old/history/', to: '/2021/12/28/talks/history/' },
      { from: '/2021/12/27/old/history/1-3/', to: '/2021/12/28/talks/history/1-3/' },
      { from: '/2021/12/30/gone/history/', to: '/2021/12/30/gone/' },
    ]);
    expect(versionFileRedirectsOf(archive)).toEqual([
      { from: '/2021/12/27/old/history/timemap.link', to: '/2021/12/28/talks/history/timemap.link' },
      { from: '/2021/12/27/old/history/1.md', to: '/2021/12/28/talks/history/1.md' },
      { from: '/2021/12/27/old/history/2.md', to: '/2021/12/28/talks/history/2.md' },
      { from: '/2021/12/27/old/history/3.md', to: '/2021/12/28/talks/history/3.md' },
      { from: '/2021/12/30/gone/history/timemap.link', to: '/2021/12/30/gone/' },
      { from: '/2021/12/30/gone/history/1.md', to: '/2021/12/30/gone/' },
    ]);
  });

  it('are known as comparisons by their addresses', () => {
    expect(['/2021/12/28/talks/history/1-3/', '/a/2021/12/28/talks/history/1-10/'].every(isComparison)).toBe(true);
    expect(['/2021/12/28/talks/history/', '/2021/12/28/1-3/'].some(isComparison)).toBe(false);
  });
});
