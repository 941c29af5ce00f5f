import { expect, it } from 'vitest';
import { buildVocabulary } from '../../src/search/vocabulary.ts';

it('the vocabulary has the words of all texts, most frequent first', () => {
  expect(buildVocabulary(['Talks, talks and talks in Geneva.', 'Geneva 2022', 'In Київ'])).toEqual([
    'geneva',
    'and',
    'talks',
    'київ'.normalize('NFD').replace(/\p{M}/gu, ''),
  ]);
});
