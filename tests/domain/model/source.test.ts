import { describe, expect, it } from 'vitest';
import { sourceSchema, sourcesByYear } from '#domain/model/source.ts';
import { archiveOf, source } from '../../fixtures/entries.ts';

describe('sources', () => {
  it('are grouped by year, oldest first, undated ones last', () => {
    const { sources } = archiveOf({
      sources: [
        source('undated'),
        source('whole-year', { date: '2014' }),
        source('day', { date: '2014-03-18' }),
        source('earlier', { date: '1994-12' }),
      ],
    });
    const years = sourcesByYear(sources).map(({ year, sources: list }) => [year, list.map(({ id }) => id)]);
    expect(years).toEqual([
      ['1994', ['earlier']],
      ['2014', ['whole-year', 'day']],
      [undefined, ['undated']],
    ]);
  });

  it.each(['https://agency.example/a', 'http://agency.example/?q=1#x'])('may be at %s', (url) => {
    expect(sourceSchema.safeParse({ publisher: 'A', title: 'T', kind: 'news', url }).success).toBe(true);
  });

  it.each(['ftp://agency.example/', 'javascript:alert(1)', 'agency.example', '/sources/'])('cannot be at %s', (url) => {
    expect(sourceSchema.safeParse({ publisher: 'A', title: 'T', kind: 'news', url }).success).toBe(false);
  });

  it.each([
    ['en', true],
    ['uk', true],
    ['zh-Hant', true],
    ['English', false],
    ['', false],
  ])('in the language "%s" are valid: %s', (language, valid) => {
    expect(sourceSchema.safeParse({ publisher: 'A', title: 'T', kind: 'news', language }).success).toBe(valid);
  });
});
