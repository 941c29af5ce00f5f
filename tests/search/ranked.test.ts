import { describe, expect, it } from 'vitest';
import type { PagefindResult } from '../../src/search/pagefind.ts';
import { eitherOf, joinRanked, putFirst, raise, rankByWords } from '../../src/search/ranked.ts';

const list = (scores: Record<string, number>): PagefindResult[] =>
  Object.entries(scores).map(([id, score]) => ({ id, score, data: () => Promise.reject(new Error('not asked for')) }));
const idsOf = (results: PagefindResult[]) => results.map(({ id }) => id);

describe('lists of results', () => {
  it('are joined by scores relative to their best', () => {
    const joined = joinRanked([
      { results: list({ a: 10, b: 4 }), weight: 1 },
      { results: list({ c: 2, d: 1 }), weight: 0.9 },
    ]);
    expect(idsOf(joined)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('put a page in several lists a little higher', () => {
    const joined = joinRanked([
      { results: list({ a: 10, b: 9.5 }), weight: 1 },
      { results: list({ b: 3 }), weight: 0.9 },
    ]);
    expect(idsOf(joined)).toEqual(['b', 'a']);
  });

  it('of synonyms keep the best score of a page', () => {
    const either = eitherOf([
      { results: list({ a: 1 }), weight: 1 },
      { results: list({ a: 10, b: 2 }), weight: 0.5 },
    ]);
    expect(either.map(({ id, score }) => [id, score])).toEqual([
      ['a', 5],
      ['b', 1],
    ]);
  });
});

describe('pages by their words', () => {
  it('rank higher for one important word than for all words in passing', () => {
    const all = list({ passing: 1 });
    const single = [list({ passing: 0.2, right: 9 }), list({ passing: 0.2, right: 9 }), list({ passing: 0.2 })];
    expect(idsOf(rankByWords(all, single))).toEqual(['right', 'passing']);
  });

  it('need at least half of the words', () => {
    expect(idsOf(rankByWords(list({ a: 1 }), [list({ a: 1, b: 5 }), list({ a: 1 }), list({ a: 1 })]))).toEqual(['a']);
  });

  it('that lack words come only among the first thirty', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`p${number}`, 100 - number]));
    const ranked = rankByWords(list({ last: 0.1 }), [list({ ...many, last: 0.1 }), list({ last: 0.1 })]);
    expect(ranked).toHaveLength(31);
    expect(ranked.at(-1)?.id).toBe('last');
  });
});

describe('chosen pages', () => {
  it('come first, and both parts keep their order', () => {
    expect(idsOf(putFirst(list({ a: 3, b: 2, c: 1 }), new Set(['c', 'b'])))).toEqual(['b', 'c', 'a']);
  });

  it('can be raised by a factor', () => {
    expect(idsOf(raise(list({ a: 3, b: 2.9, c: 1 }), new Set(['b', 'c']), 1.15))).toEqual(['b', 'a', 'c']);
  });
});
