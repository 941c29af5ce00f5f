import { describe, expect, it } from 'vitest';
import { buildNameTable, Names } from '../../src/search/name-table.ts';
import type { IndexedPage } from '../../src/search/pagefind.ts';

const page = (content: string, meta: IndexedPage['meta']): IndexedPage => ({ url: '/', content, meta, filters: {} });

const pages = new Map([
  [
    'b',
    page('The Package of Measures is known as Minsk II.', {
      title: 'Package of Measures',
      names: 'Minsk II; Minsk 2; Минск-2',
    }),
  ],
  ['a', page('Kyiv is the capital.', { title: 'Kyiv', names: 'Kiev' })],
  ['c', page('In Minsk II, Kyiv and Moscow agreed.', { title: 'Report' })],
  ['d', page('What became of Minsk II.', { title: 'Another' })],
]);

describe('the table of names', () => {
  it('has the pages with other names, the most frequent names first', () => {
    expect(buildNameTable(pages)).toEqual([
      { id: 'a', names: ['Kyiv', 'Kiev'], used: 1 },
      { id: 'b', names: ['Minsk II', 'Package of Measures', 'Minsk 2', 'Минск-2'], used: 1 },
    ]);
  });
});

describe('names in a query', () => {
  const names = new Names(buildNameTable(pages));

  it.each([
    [['kiev'], 'Kiev'],
    [['minsk', '2'], 'Minsk 2'],
    [['минск', '2'], 'Минск-2'],
    [['package', 'of', 'measure'], 'Package of Measures'],
  ])('%j is %s', (words, name) => {
    expect(names.findIn(words)).toMatchObject([{ at: 0, length: words.length, name }]);
  });

  it('are found between other words', () => {
    expect(names.findIn(['talks', 'on', 'minsk', 'ii', 'in', 'kiev']).map(({ at, name }) => [at, name])).toEqual([
      [2, 'Minsk II'],
      [5, 'Kiev'],
    ]);
    expect(names.findIn(['minsk'])).toEqual([]);
  });

  it('give their single words, for the correction of typing errors', () => {
    expect(names.words()).toContain('measures');
  });
});
