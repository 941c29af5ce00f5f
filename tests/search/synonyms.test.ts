import { expect, it } from 'vitest';
import { Synonyms } from '../../src/search/synonyms.ts';

const synonyms = new Synonyms([
  ['soldiers', 'troops', 'forces'],
  ['forces', 'powers'],
]);

it('synonyms are the other words of all groups of a word, in any form', () => {
  expect(synonyms.of('soldier')).toEqual(['troops', 'forces']);
  expect(synonyms.of('forces')).toEqual(['soldiers', 'troops', 'powers']);
  expect(synonyms.of('ships')).toEqual([]);
});
