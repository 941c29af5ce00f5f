import { describe, expect, it } from 'vitest';
import { nearest } from '#domain/names/nearest.ts';

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

  it('is not guessed from the first two letters of a word', () => {
    expect(nearest('cr', ['crimea'])).toBeUndefined();
  });

  it('is the first of two that are equally near', () => {
    expect(nearest('talk', ['tall', 'tale'])).toBe('tall');
  });

  it('is the one with two letters in another order, before one with two wrong letters', () => {
    expect(nearest('talsk', ['tasks', 'talks'])).toBe('talks');
  });

  it('does not exist among no candidates', () => {
    expect(nearest('osce', [])).toBeUndefined();
  });
});
