import { describe, expect, it } from 'vitest';
import { addressesOf } from '#domain/addresses/addresses.ts';
import { fileRedirectsOf, formatRedirects, redirectsOf } from '#domain/addresses/redirects.ts';
import { archiveOf, article, author, bureau, topic } from '../../fixtures/entries.ts';

const withdrawn = { on: '2022-03-01', reason: 'It was wrong.' };

describe('a redirect', () => {
  it('leads from every former address to the current one', () => {
    const archive = archiveOf({
      articles: [article('2021-12-28-talks', { formerly: ['2021-12-28-old', '2021-12-28-older'] })],
      topics: [topic('osce', { formerly: ['csce'] })],
      authors: [author('desk', { formerly: ['editors'] })],
      bureaus: [bureau('brussels', { formerly: ['bruxelles'] })],
    });
    expect(redirectsOf(archive)).toEqual([
      { from: '/2021/12/28/old/', to: '/2021/12/28/talks/' },
      { from: '/2021/12/28/older/', to: '/2021/12/28/talks/' },
      { from: '/authors/editors/', to: '/authors/desk/' },
      { from: '/bureaus/bruxelles/', to: '/bureaus/brussels/' },
      { from: '/topics/csce/', to: '/topics/osce/' },
    ]);
  });

  it('of a draft does not exist', () => {
    const articles = [article('2021-12-28-talks', { draft: true, formerly: ['2021-12-27-old'] })];
    expect(redirectsOf(archiveOf({ articles }))).toEqual([]);
  });

  it.each([
    ['day', ['2021-12-28-talks'], '/2021/12/'],
    ['month', ['2021-03-28-talks'], '/2021/'],
    ['year', ['2022-02-28-talks'], '/archive/'],
  ])('leads from a day without articles to the %s around it', (_, [id = ''], to) => {
    const archive = archiveOf({ articles: [article(id, { formerly: ['2021-12-03-old'] })] });
    expect(redirectsOf(archive)).toContainEqual({ from: '/2021/12/03/', to: to });
  });

  it('leads from a period without articles to the list of all', () => {
    const archive = archiveOf({ articles: [article('2021-12-28-gone', { withdrawn })] });
    expect(redirectsOf(archive)).toEqual(
      ['/2021/', '/2021/12/', '/2021/12/28/'].map((from) => ({ from, to: '/archive/' })),
    );
  });

  it('is not needed for a day that still has an article', () => {
    const articles = [article('2021-12-28-talks', { formerly: ['2021-12-30-old'] }), article('2021-12-30-call')];
    expect(redirectsOf(archiveOf({ articles })).map(({ from }) => from)).toEqual(['/2021/12/30/old/']);
  });

  it('starts at no page and ends at one, for every way in which an entry can go', () => {
    const archive = archiveOf({
      articles: [
        article('2021-12-28-talks', { formerly: ['2020-01-01-old'] }),
        article('2019-12-28-gone', { withdrawn, formerly: ['2018-12-28-going'] }),
      ],
      topics: [topic('osce', { formerly: ['csce'] })],
    });
    const pages = addressesOf(archive);
    const redirects = redirectsOf(archive);
    expect(redirects.filter(({ from, to }) => pages.includes(from) || !pages.includes(to))).toEqual([]);
    expect(new Set(redirects.map(({ from }) => from)).size).toBe(redirects.length);
  });
});

describe('the file of redirects', () => {
  it('has the files beside the pages too, and the base', () => {
    const archive = archiveOf({
      articles: [
        article('2021-12-28-talks', { formerly: ['2021-12-28-old'] }),
        article('2021-12-28-gone', { withdrawn, formerly: ['2021-12-28-going'] }),
      ],
      topics: [topic('osce', { formerly: ['csce'] })],
    });
    expect(formatRedirects(fileRedirectsOf(archive), '/archive/').split('\n')).toEqual([
      '/archive/2021/12/28/old.md /archive/2021/12/28/talks.md 301',
      '/archive/2021/12/28/old/share.png /archive/2021/12/28/talks/share.png 301',
      '/archive/2021/12/28/old/cite.bib /archive/2021/12/28/talks/cite.bib 301',
      '/archive/2021/12/28/old/cite.ris /archive/2021/12/28/talks/cite.ris 301',
      '/archive/2021/12/28/old/cite.json /archive/2021/12/28/talks/cite.json 301',
      '/archive/2021/12/28/gone.md /archive/2021/12/28/gone/ 301',
      '/archive/2021/12/28/going.md /archive/2021/12/28/gone/ 301',
      '/archive/topics/csce/feed.xml /archive/topics/osce/feed.xml 301',
      '/archive/topics/csce/feed.json /archive/topics/osce/feed.json 301',
      '',
    ]);
  });
});
