import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatInstant,
  formatMonth,
  formatSpan,
  formatWhen,
  formatYears,
} from '#domain/time/format-date.ts';

describe('a date for readers', () => {
  it.each([
    ['2014', '2014'],
    ['2014-03', 'March 2014'],
    ['2014-03-18', '18 March 2014'],
    ['2022-01-05', '5 January 2022'],
    ['1991-12-31', '31 December 1991'],
  ])('from %s is %s, and never more precise', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it('has the twelve months', () => {
    const names = Array.from({ length: 12 }, (_, index) => formatMonth(String(index + 1).padStart(2, '0')).slice(0, 3));
    expect(names.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });

  it.each(['00', '13', 'xx'])('does not exist for month %s', (month) => {
    expect(() => formatMonth(month)).toThrow(RangeError);
  });
});

describe('a moment for readers', () => {
  it.each([
    ['2021-12-28T07:09:00+01:00', '28 December 2021, 07:09 CET'],
    ['2021-06-16T13:30:00+02:00', '16 June 2021, 13:30 CEST'],
    ['2021-12-28T06:09:00Z', '28 December 2021, 07:09 CET'],
    ['2021-12-27T18:09:00-05:00', '28 December 2021, 00:09 CET'],
    ['2021-03-28T00:59:00Z', '28 March 2021, 01:59 CET'],
    ['2021-03-28T01:00:00Z', '28 March 2021, 03:00 CEST'],
    ['2021-10-31T00:59:00Z', '31 October 2021, 02:59 CEST'],
    ['2021-10-31T01:00:00Z', '31 October 2021, 02:00 CET'],
  ])('from %s is %s', (instant, text) => {
    expect(formatInstant('Europe/Brussels', instant)).toBe(text);
  });

  it('is shown in the zone of the archive', () => {
    expect(formatInstant('UTC', '2021-12-28T07:09:00+01:00')).toBe('28 December 2021, 06:09 UTC');
  });
});

describe('the years of a span', () => {
  it('are two with a dash, or one', () => {
    expect(formatYears({ from: '2014-03-18', to: '2022-02' })).toBe('2014–2022');
    expect(formatYears({ from: '2021', to: '2021-12-28' })).toBe('2021');
  });
});

describe('a span for readers', () => {
  it.each([
    ['2014-03-18', '2014-03-21', '18–21 March 2014'],
    ['2014-03-30', '2014-04-02', '30 March – 2 April 2014'],
    ['2013-12-30', '2014-01-02', '30 December 2013 – 2 January 2014'],
    ['2021-03', '2021-04', 'March–April 2021'],
    ['2013-11', '2014-02', 'November 2013 – February 2014'],
    ['2014', '2015', '2014–2015'],
    ['2021-10', '2022-02-24', 'October 2021 – 24 February 2022'],
    ['2021-03', '2021-03-20', 'March 2021 – 20 March 2021'],
    ['2014-03-18', '2014-03-18', '18 March 2014'],
  ])('from %s to %s is %s', (from, to, text) => {
    expect(formatSpan(from, to)).toBe(text);
  });
});

it('a date within a sentence has its preposition', () => {
  expect(['2014', '2014-03', '2014-03-18'].map(formatWhen)).toEqual(['in 2014', 'in March 2014', 'on 18 March 2014']);
});
