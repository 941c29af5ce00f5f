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
    ['lawrow', 'lavrov'],
    ['рябков', 'ryabkov'],
    ['talsk', 'talks'],
  ])('to %s is %s', (word, known) => {
    expect(spelling.nearest(word)).toBe(known);
  });

  it.each(['xyz', 'nukes', 'nat', 'hamburg', '外交'])('to %s does not exist', (word) => {
    expect(spelling.nearest(word)).toBeUndefined();
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
