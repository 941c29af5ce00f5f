import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from '../../src/search/words-of.ts';

describe('the words of a text', () => {
  it.each([
    ['NATO–Russia Council', ['nato', 'russia', 'council']],
    ['Kyïv, КИЇВ; Киев', ['kyiv', 'київ'.normalize('NFD').replace(/\p{M}/gu, ''), 'киев']],
    ['Sergueï Lavrov’s reply', ['serguei', 'lavrov', 'reply']],
    ['Weißrussland', ['weissrussland']],
    ["didn't, won’t", ['didnt', 'wont']],
    ['A/RES/ES-11/1', ['a', 'res', 'es', '11', '1']],
    ['10,000 soldiers', ['10000', 'soldiers']],
    ['1.175.000, 12 300, 28\u00a0000', ['1175000', '12300', '28000']],
    ['2021 100, 2,5, 1,1991', ['2021', '100', '2', '5', '1', '1991']],
    ['中华人民共和国', ['中华人民共和国']],
    ['  — … !  ', []],
  ])('of “%s”', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a stem', () => {
  it.each([
    ['agreement', 'agreements'],
    ['sanction', 'sanctions'],
    ['invade', 'invaded'],
    ['zelensky', 'zelenski'],
    ['negotiation', 'negotiations'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('of a short word is the word itself', () => {
    expect(stemOf('is')).toBe('is');
    expect(stemOf('gas')).toBe('gas');
  });
});
