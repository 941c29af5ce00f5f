import { describe, expect, it } from 'vitest';
import { editDistance } from '#domain/names/edit-distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['osce', 'osce', 0],
    ['osze', 'osce', 1],
    ['osce', 'oscee', 1],
    ['', 'osce', 4],
    ['kiev', 'kyiv', 2],
    ['kitten', 'sitting', 3],
    ['nato', 'naot', 1],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  it('is not counted further than asked', () => {
    expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(2);
  });
});
