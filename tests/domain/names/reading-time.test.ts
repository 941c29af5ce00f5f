import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from '#domain/names/reading-time.ts';

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['Talks are planned.', 3],
    ['**Talks** are _planned_ — for 10.1.', 5],
    ['It’s the NATO-Russia Council', 4],
    ['100,000 troops', 2],
    ['Київ і Москва', 3],
    ['See [the draft](source:draft-treaty-of-december) and [OSCE](../topics/osce.md).', 5],
    ['<Said by="Lavrov" source="tass">We wait.</Said>', 2],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |', 4],
    ['A claim.[^1]\n\n[^1]: A long note about it.', 3],
    ['## Heading\n\n- one\n- two', 3],
  ])('"%s" are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('the time to read', () => {
  it.each([
    [0, 1],
    [100, 1],
    [238, 1],
    [356, 1],
    [357, 2],
    [2380, 10],
  ])('%i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
