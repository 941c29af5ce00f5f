import { describe, expect, it } from 'vitest';
import { dayProblem, firstDayOf, isDay, isPartialDate, lastDayOf, partialDate } from '#domain/time/partial-date.ts';

describe('a partial date', () => {
  it.each(['2014', '2014-03', '2014-03-18', '2020-02-29', '2000-02-29', '1991-12-31'])('may be %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '14',
    '2014-3',
    '2014-13',
    '2014-00',
    '2014-03-00',
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
  ])('cannot be "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it.each(['2014-03-18T10:00', '18.03.2014', ' 2014', '2014-03-18 ', 'March 2014'])(
    'is not in the form "%s"',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );

  it('stays the text that its author wrote', () => {
    expect(partialDate('When it happened.').parse('2014-03')).toBe('2014-03');
  });

  it('shows its author what is wrong, and the form', () => {
    const schema = partialDate('When it happened.');
    expect(schema.description).toBe('When it happened. Write YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.');
    const messages = schema.safeParse('2021-02-30').error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['"2021-02-30" does not exist: 2021-02 has 28 days.']);
  });
});

describe('a day', () => {
  it.each(['2014', '2014-03', '2021-02-30', '2021-12-28T07:09:00+01:00', 'yesterday!'])('is not "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2021-02-30', '"2021-02-30" does not exist: 2021-02 has 28 days.'],
    ['2020-02-30', '"2020-02-30" does not exist: 2020-02 has 29 days.'],
    ['1900-02-29', '"1900-02-29" does not exist: 1900-02 has 28 days.'],
    ['2021-04-31', '"2021-04-31" does not exist: 2021-04 has 30 days.'],
    ['2021-13-01', '"2021-13-01" does not exist: there is no month 13.'],
    ['2021-00-01', '"2021-00-01" does not exist: there is no month 00.'],
    ['28.12.2021', '"28.12.2021" is not a date in the form YYYY-MM-DD.'],
  ])('that is %s is explained', (text, message) => {
    expect(dayProblem(text)).toBe(message);
  });
});

describe('the days that a partial date can mean', () => {
  it.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-03', '2014-03-01', '2014-03-31'],
    ['2014-03-18', '2014-03-18', '2014-03-18'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2021-12', '2021-12-01', '2021-12-31'],
  ])('of %s are %s to %s', (date, first, last) => {
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
  });

  it('are as many as the calendar has', () => {
    const lengths = Array.from({ length: 12 }, (_, month) =>
      lastDayOf(`2021-${String(month + 1).padStart(2, '0')}`).slice(8),
    );
    expect(lengths.map(Number)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
