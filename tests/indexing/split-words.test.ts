import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFiles } from '../../src/indexing/index-parts.ts';
import { shortestPrefixes } from '../../src/indexing/shortest-prefixes.ts';
import { splitWords, type IndexedWord } from '../../src/indexing/split-words.ts';

/** A word once per page takes two numbers per page. */
const word = (text: string, pages: number): IndexedWord => [
  text,
  Array.from({ length: pages }, () => [1, [1], []]),
  [],
];

describe('chunks of words', () => {
  it('can have a single large word', () => {
    const chunks = splitWords([word('apple', 10), word('kyiv', 1500), word('lavrov', 10)], 100);
    expect(chunks.map(({ words }) => words.map(([text]) => text))).toEqual([['apple'], ['kyiv'], ['lavrov']]);
  });

  it('keep a word and its continuations together', () => {
    const chunks = splitWords([word('russia', 1500), word('russian', 1500), word('rusty', 10)], 100);
    expect(chunks.map(({ words }) => words.map(([text]) => text))).toEqual([['russia', 'russian'], ['rusty']]);
  });

  it('have names after all earlier words', () => {
    const chunks = splitWords([word('minsk', 1500), word('minute', 1500), word('moscow', 1500)], 100);
    expect(chunks.map(({ from, to }) => [from, to])).toEqual([
      ['minsk', 'minu'],
      ['minu', 'mo'],
      ['mo', 'moscow'],
    ]);
  });

  it('have every word once, in order, between their names', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-e]{1,6}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 900 }), (list, pages) => {
        const words = list.sort().map((text) => word(text, pages));
        const chunks = splitWords(words, 10);
        expect(chunks.flatMap((chunk) => chunk.words)).toEqual(words);
        for (const { from, to, words: list } of chunks) {
          for (const [text] of list) expect(text >= from && text <= to).toBe(true);
        }
      }),
    );
  });
});

describe('the shortest prefixes', () => {
  it('distinguish texts', () => {
    expect([...shortestPrefixes(['en_abcdef1', 'en_abcdef2', 'en_b000000'], 5)]).toEqual([
      ['en_abcdef1', 'en_abcdef1'],
      ['en_abcdef2', 'en_abcdef2'],
      ['en_b000000', 'en_b0'],
    ]);
  });
});

describe('the parts of an index', () => {
  const files = (folder: string, count: number) =>
    Array.from({ length: count }, (_, number) => `${folder}/${number}/index.html`);

  it('are only one for a small site', () => {
    const small = [...files('2021', 30), ...files('actors', 30)];
    expect(groupFiles(small, 100)).toEqual([small]);
  });

  it('have whole folders of a large one', () => {
    const [first, second, third, last] = [files('2020', 60), files('2021', 60), files('2022', 30), files('actors', 20)];
    expect(groupFiles([...first, ...second, ...third, ...last], 100)).toEqual([first, [...second, ...third], last]);
  });
});
