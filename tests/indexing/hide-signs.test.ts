import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSigns, showSigns } from '../../src/indexing/hide-signs.ts';

describe('hidden signs', () => {
  it('leave no sign between words that Pagefind does not know, and one number of a grouped one', () => {
    const isKnown = (text: string): boolean => /^[\p{L}\p{N}\s!-~]*$/u.test(text.replace(/’[st]\b/g, ''));
    const texts = ['Minsk–II', '“a”/«b»', 'l’OTAN', 'Знамʼянка', '5€', 'a…b', '[a]', 'NATO·OSCE', 'Russia’s', 'won’t'];
    expect(texts.filter((text) => !isKnown(hideSigns(text)))).toEqual([]);
    expect(hideSigns('175,000')).toMatch(/^\[\W+\|175000$/);
    expect(hideSigns('1 175\u00a0000')).toMatch(/^\[\W+\|1175000 \[\W+\]\u00a0\[\W+\]$/);
  });

  it.each([
    '175,000',
    '1.175.000 of 12 300–28\u00a0000',
    '[#!]',
    '[$!|123',
    'Знамʼянка',
    '100,000–175,000,',
    '🌍’s «a»',
  ])('are shown again as they were: %s', (text) => {
    expect(showSigns(hideSigns(text))).toBe(text);
  });

  it('are shown again in any text, with as many words between white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('1', '000', ',', ' ', '\u202f', '[', '|', ']', '–'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
        const hidden = hideSigns(text);
        expect(showSigns(hidden)).toBe(text);
        expect(hidden.split(/\s+/)).toHaveLength(text.split(/\s+/).length);
      }),
    );
  });

  it('are none of what nobody sees', () => {
    expect(hideSigns('Buda\u00adpest\u200b')).toBe('Budapest');
  });
});
