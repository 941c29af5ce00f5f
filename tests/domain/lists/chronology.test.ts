import { describe, expect, it } from 'vitest';
import { groupBy, periodsOf } from '#domain/lists/chronology.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

const archive = archiveOf({
  articles: [
    article('2021-04-22-build-up'),
    article('2021-12-28-talks', { date: '2021-12-28T07:00:00+01:00' }),
    article('2021-12-28-audio', { date: '2021-12-28T08:00:00+01:00' }),
    article('2021-12-31-call'),
    article('2022-01-10-geneva'),
  ],
});

const shape = (periods: { date: string; articles: { slug: string }[] }[]) =>
  periods.map(({ date, articles }) => `${date}: ${articles.map(({ slug }) => slug).join(', ')}`);

describe('the chronology', () => {
  it('groups by year', () => {
    expect(shape(groupBy('year', archive.articles))).toEqual(['2022: geneva', '2021: call, audio, talks, build-up']);
  });

  it('groups by month', () => {
    expect(shape(groupBy('month', archive.articles))).toEqual([
      '2022-01: geneva',
      '2021-12: call, audio, talks',
      '2021-04: build-up',
    ]);
  });

  it('groups by day', () => {
    expect(shape(groupBy('day', archive.articles))).toEqual([
      '2022-01-10: geneva',
      '2021-12-31: call',
      '2021-12-28: audio, talks',
      '2021-04-22: build-up',
    ]);
  });

  it('of nothing has no period', () => {
    expect(groupBy('day', [])).toEqual([]);
  });

  it('knows the periods before and after one, where there are articles', () => {
    const neighbours = periodsOf(archive, 'month').map(({ date, previous, next }) => [previous, date, next]);
    expect(neighbours).toEqual([
      ['2021-12', '2022-01', undefined],
      ['2021-04', '2021-12', '2022-01'],
      [undefined, '2021-04', '2021-12'],
    ]);
  });

  it('leaves out a missing neighbour', () => {
    const [latest] = periodsOf(archive, 'year');
    expect(latest && 'next' in latest).toBe(false);
  });
});
