import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#domain/names/nearest.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['osce', 'osce', 0],
    ['osze', 'osce', 1],
    ['osce', 'oscee', 1],
    ['', 'osce', 4],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the nearest candidate', () => {
  const topics = ['osce', 'minsk-process', 'normandy-format', 'crimea'];

  it.each([
    ['osze', 'osce'],
    ['minsk', 'minsk-process'],
    ['normandie-format', 'normandy-format'],
    ['krim', undefined],
    ['sanctions', undefined],
  ])('for "%s" is %s', (word, expected) => {
    expect(nearest(word, topics)).toBe(expected);
  });

  it('is not guessed from two letters that begin a word', () => {
    expect(nearest('cr', ['crimea'])).toBeUndefined();
  });

  it('is the first of two that are equally near', () => {
    expect(nearest('talk', ['tall', 'tale'])).toBe('tall');
  });

  it('does not exist among no candidates', () => {
    expect(nearest('osce', [])).toBeUndefined();
  });
});
