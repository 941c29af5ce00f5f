import { describe, expect, it } from 'vitest';
import { AsOfPages } from '#domain/as-of/as-of-pages.ts';
import { followUpsOfDay } from '#domain/lists/follow-ups-of-day.ts';
import { archiveOf, article, author, bureau, source, topic } from '../../fixtures/entries.ts';
import { noTexts } from '../../fixtures/past-texts.ts';
import { record } from '../../fixtures/records.ts';

const archive = archiveOf({
  articles: [
    article('2021-12-28-talks', {
      followUps: [{ kind: 'confirmed', event: 'talks', note: 'They were held on 10 January 2022.' }],
    }),
    article('2022-01-11-geneva'),
  ],
  topics: [topic('osce')],
  authors: [author('desk')],
  bureaus: [bureau('brussels')],
  sources: [source('agency')],
  events: [
    record('events', 'plan', { date: '2021-12-27', outcome: { kind: 'confirmed', event: 'talks' } }),
    record('events', 'talks', { date: '2022-01-10', announced: { title: 'Talks', in: ['plan'] } }),
  ],
});

describe('as-of pages', () => {
  const pages = new AsOfPages(archive, 1000, noTexts);
  const daysOf = (path: string): string[] => pages.pages.filter((page) => page.path === path).map(({ day }) => day);

  it('exist for every day on which one changed, and for no other', () => {
    expect(pages.days).toEqual(['2021-12-27', '2021-12-28', '2022-01-10', '2022-01-11']);
    expect(daysOf('/')).toEqual(pages.days);
    expect(daysOf('/2021/12/28/talks/')).toEqual(['2021-12-28', '2022-01-10']);
    expect(daysOf('/events/talks/')).toEqual(['2021-12-27', '2022-01-10']);
    expect(daysOf('/events/plan/')).toEqual(['2021-12-27', '2022-01-10']);
  });

  it('know the days on which they changed before and after', () => {
    const changes = pages.pages
      .filter(({ path }) => path === '/2021/12/28/talks/')
      .map(({ earlier, later }) => [earlier, later]);
    expect(changes).toEqual([
      [undefined, '2022-01-10'],
      ['2021-12-28', undefined],
    ]);
  });

  it.each([
    ['2022-01-09', '/2021/12/28/talks/', '/as-of/2021-12-28/2021/12/28/talks/'],
    ['2022-01-10', '/2021/12/28/talks/', '/as-of/2022-01-10/2021/12/28/talks/'],
    ['2022-01-10', '/2021/12/28/talks/#follow-up-1', '/as-of/2022-01-10/2021/12/28/talks/#follow-up-1'],
    ['2021-12-27', '/2021/12/28/talks/', undefined],
    ['2021-12-26', '/', undefined],
    // Lists and periods lead to the page of the whole day; pages with later knowledge lead to none.
    ['2022-01-10', '/timeline/#2022', '/as-of/2022-01-10/'],
    ['2022-01-10', '/2021/12/', '/as-of/2022-01-10/'],
    ['2022-01-10', '/glossary/#nrc', undefined],
    ['2022-01-10', '/places/kyiv/', undefined],
  ])('on %s, the current page %s was at %s', (day, current, expected) => {
    expect(pages.pathOn(day, current)).toBe(expected);
  });

  it('lose whole days, the earliest first, if there are too many', () => {
    const all = pages.pages.length;
    const fewer = new AsOfPages(archive, all - 1, noTexts);
    expect(fewer.days).toEqual(pages.days.slice(1));
    expect(fewer.pages.length).toBeLessThan(all);
    expect(fewer.pathOn('2021-12-27', '/')).toBeUndefined();
    expect(new AsOfPages(archive, all, noTexts).days).toEqual(pages.days);
    expect(new AsOfPages(archive, 0, noTexts).pages).toEqual([]);
  });
});

describe('the follow-ups of a day', () => {
  it('name each later article or event once', () => {
    const followUps = (day: string) =>
      followUpsOfDay(archive, day).map(({ kind, event, note }) => [kind, event?.id, note]);
    expect(followUps('2021-12-28')).toEqual([['confirmed', 'talks', 'They were held on 10 January 2022.']]);
    expect(followUps('2021-12-27')).toEqual([['confirmed', 'talks', 'It happens']]);
    expect(followUps('2022-01-10')).toEqual([]);
  });
});
