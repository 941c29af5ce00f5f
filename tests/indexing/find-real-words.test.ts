import { expect, it } from 'vitest';
import { findRealWords } from '../../src/indexing/find-real-words.ts';

it('real words are those that could be taken for slips, without forms of known words', () => {
  const found = findRealWords(['michael', 'treaties', 'zelensky', 'talks']);
  expect(found).toEqual(expect.arrayContaining(['michel', 'treatise']));
  expect(findRealWords(['peskov', 'browser'])).toEqual(expect.arrayContaining(['browder', 'pskov']));
  expect(found).not.toContain('talk');
  expect(found).not.toContain('zelesnky');
});
