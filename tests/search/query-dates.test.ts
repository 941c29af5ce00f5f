import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/search/query-dates.ts';
import { wordsOf } from '../../src/search/words-of.ts';

const datesIn = (text: string): string[] => findDates(wordsOf(text)).map(({ date }) => date);

describe('the dates of a query', () => {
  it.each([
    ['28 December 2021', '2021-12-28'],
    ['December 28, 2021', '2021-12-28'],
    ['28th dec 2021', '2021-12-28'],
    ['28.12.2021', '2021-12-28'],
    ['12/28/2021', '2021-12-28'],
    ['2021-12-28', '2021-12-28'],
    ['28. Dezember 2021', '2021-12-28'],
    ['28 грудня 2021', '2021-12-28'],
    ['28 декабря 2021', '2021-12-28'],
    ['28 décembre 2021', '2021-12-28'],
    ['december 2021', '2021-12'],
    ['грудень 2021', '2021-12'],
    ['may 2021', '2021-05'],
    ['what happened in 2014', '2014'],
    ['10 january geneva', '--01-10'],
    ['february 24', '--02-24'],
  ])('“%s” means %s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it('put the day first in a numeric date, as in Europe', () => {
    expect(datesIn('12.01.2022')).toEqual(['2022-01-12']);
  });

  it('are all found, with their positions', () => {
    expect(findDates(wordsOf('talks of 10 January 2022 and 2014'))).toEqual([
      { date: '2022-01-10', at: 2, length: 3 },
      { date: '2014', at: 6, length: 1 },
    ]);
  });

  it.each([
    'resolution 2202',
    'may ukraine join',
    'article 5',
    '30 February 2022 is no day',
    'minsk 2',
    '1000 soldiers',
  ])('are not found in “%s”, which has none', (text) => {
    expect(datesIn(text).filter((date) => date.length > 7 || date.startsWith('--'))).toEqual([]);
  });
});
