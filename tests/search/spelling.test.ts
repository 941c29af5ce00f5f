import { describe, expect, it } from 'vitest';
import { Spelling } from '../../src/search/spelling.ts';

const spelling = new Spelling([
  'russia',
  'talks',
  'zelensky',
  'lavrov',
  'sanctions',
  'memorandum',
  'budapest',
  'bucharest',
  'stoltenberg',
  'nato',
  'ryabkov',
]);

describe('the nearest known word', () => {
  it.each([
    ['zelesnky', 'zelensky'],
    ['selenskyj', 'zelensky'],
    ['sanctons', 'sanctions'],
    ['memorandom', 'memorandum'],
    ['bucharets', 'bucharest'],
    ['budpest', 'budapest'],
    ['stoltenburg', 'stoltenberg'],
    ['рябков', 'ryabkov'],
    ['talsk', 'talks'],
  ])('to %s is %s', (word, known) => {
    expect(spelling.nearest(word)?.word).toBe(known);
  });

  it.each(['xyz', 'nukes', 'nat', 'hamburg', 'lawrow', 'walks', 'tasks', '外交'])('to %s does not exist', (word) => {
    expect(spelling.nearest(word)).toBeUndefined();
  });
});

describe('a near word', () => {
  const isSlip = (word: string, others: string[] = []): boolean | undefined =>
    new Spelling(['minsk', 'lubmin', 'scholz', 'geneva', 'michael', 'summit', 'treaties', 'prison'], others).nearest(
      word,
    )?.isSlip;

  it.each(['misnk', 'lubmim', 'genva', 'micheal', 'sumnit', 'treatise', 'prisson'])('can be meant by %s', (word) => {
    expect(isSlip(word)).toBe(true);
  });

  it.each(['lublin', 'schulz', 'genova', 'summer', 'poison', 'pinsk'])('is at most offered for %s', (word) => {
    expect(isSlip(word)).not.toBe(true);
  });

  it('is only offered for a word that is right by itself', () => {
    expect(isSlip('treatise', ['treatise'])).toBe(false);
  });
});

describe('a word is known', () => {
  it.each(['sanction', 'sanctions', 'sanct', 'talk', 'stolten'])(
    'as itself, as another form or as a start: %s',
    (word) => {
      expect(spelling.knows(word)).toBe(true);
    },
  );

  it.each(['sanctons', 'zelesnky', 'memorandom'])('and not when misspelt: %s', (word) => {
    expect(spelling.knows(word)).toBe(false);
  });
});
