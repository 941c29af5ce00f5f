import { describe, expect, it } from 'vitest';
import { daysBetween, daysWithin, writtenDate } from '../../src/search/days.ts';
import { isEmpty, readRequest } from '../../src/search/search-request.ts';

const read = (query: string) => readRequest(new URLSearchParams(query));

describe('the request in an address', () => {
  it('has text, filters, a span and an order', () => {
    expect(read('q=+talks+&kind=Report&topic=OSCE&from=2021-12&to=2022&sort=newest')).toEqual({
      text: 'talks',
      filters: { kind: 'Report', topic: 'OSCE' },
      from: '2021-12',
      to: '2022',
      order: 'newest',
    });
  });

  it('ignores invalid values', () => {
    expect(read('q=a&year=2021&from=yesterday&to=2021-02-30&sort=best&kind=')).toEqual({
      text: 'a',
      filters: {},
      order: 'relevance',
    });
  });

  it('can be empty', () => {
    expect(isEmpty(read(''))).toBe(true);
    expect(isEmpty(read('sort=newest'))).toBe(true);
    for (const query of ['q=a', 'kind=Event', 'from=2014', 'to=2014']) expect(isEmpty(read(query))).toBe(false);
  });
});

describe('days', () => {
  const days = ['2014', '2021-12', '2021-12-28', '2022-01-10', '2023-01-10'];

  it('overlap the span between two dates', () => {
    expect(daysBetween(days, { from: '2021-12-15', to: '2022-01-10' })).toEqual([
      '2021-12',
      '2021-12-28',
      '2022-01-10',
    ]);
    expect(daysBetween(days, { to: '2014-06' })).toEqual(['2014']);
    expect(daysBetween(days, { from: '2022' })).toEqual(['2022-01-10', '2023-01-10']);
  });

  it('lie within a date of a query', () => {
    expect(daysWithin(days, '2021')).toEqual(['2021-12', '2021-12-28']);
    expect(daysWithin(days, '2021-12-28')).toEqual(['2021-12-28']);
    expect(daysWithin(days, '--01-10')).toEqual(['2022-01-10', '2023-01-10']);
  });

  it('are written as in the texts', () => {
    expect(['2021-12-28', '2021-12', '2014', '--01-10'].map(writtenDate)).toEqual([
      '28 December 2021',
      'December 2021',
      '2014',
      '10 January',
    ]);
  });
});
