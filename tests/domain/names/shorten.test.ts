import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '#domain/names/shorten.ts';

describe('a text that is too long', () => {
  it.each([
    ['The talks go on in Geneva.', 26, 'The talks go on in Geneva.'],
    ['The talks go on in Geneva.', 25, 'The talks go on in …'],
    ['The talks, they say, go on.', 12, 'The talks …'],
    ['The talks go on.', 11, 'The talks …'],
    ['Unabbreviated', 6, 'Unabb…'],
  ])('%s, cut to %i, is %s', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('is never longer than asked for, and starts as before, with whole words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}[,.;]?$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 120 }), (list, length) => {
        const text = list.join(' ');
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        if (short === text) return;
        expect(short).toMatch(/ …$/);
        expect(text.slice(short.length - 2)).toMatch(/^[.,;]? /);
        expect(text.startsWith(short.slice(0, -2))).toBe(true);
      }),
    );
  });
});
