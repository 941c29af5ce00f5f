import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from '../../src/search/words-of.ts';

describe('the words of a text', () => {
  it.each([
    ['NATO–Russia Council', ['nato', 'russia', 'council']],
    ['Kyïv, КИЇВ; Киев', ['kyiv', 'київ'.normalize('NFD').replace(/\p{M}/gu, ''), 'киев']],
    ['Sergueï Lavrov’s reply', ['serguei', 'lavrov', 'reply']],
    ['Weißrussland', ['weissrussland']],
    ["didn't, won’t", ['didnt', 'wont']],
    ['A/RES/ES-11/1', ['a', 'res', 'es11', '1']],
    ['10,000 soldiers', ['10000', 'soldiers']],
    ['175\u00a0000, 175.000 and 175’000', ['175000', '175000', 'and', '175000']],
    ['1.175.000, 12 300', ['1175000', '12300']],
    ['2021 100, 1,1991', ['2021', '100', '1', '1991']],
    ['1.2 million, 23,8 percent', ['1.2', 'million', '23.8', 'percent']],
    ['in 2021, 300 of 12.01.2022', ['in', '2021', '300', 'of', '12', '01', '2022']],
    ['U.S. and U.S.-Russia, D.C., N.A.T.O', ['us', 'and', 'us', 'russia', 'dc', 'nato']],
    ['e.g. J. Smith', ['eg', 'j', 'smith']],
    ['C-130, F‑16 and MH-17', ['c130', 'f16', 'and', 'mh17']],
    ['mid-2014, Minsk-2', ['mid', '2014', 'minsk', '2']],
    ["Слов'янськ, Слов’янськ, Словʼянськ", ['слов', 'янськ', 'слов', 'янськ', 'слов', 'янськ']],
    ["l’OTAN, d'Etat", ['l', 'otan', 'd', 'etat']],
    ['Buda\u00adpest, \ufeffNA\u200bTO', ['budapest', 'nato']],
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
    ['vereinigte', 'vereinigten'],
    ['russische', 'russischen'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['Київ', 'Києва', 'Києві', 'Києвом'],
    ['Харків', 'Харкова', 'Харкові'],
    ['Крым', 'Крыма', 'Крыму', 'Крымом'],
    ['Донбас', 'Донбасі', 'Донбасу'],
    ['Россия', 'России', 'Россию', 'Россией', 'российской'],
    ['Росія', 'Росії', 'Росією'],
    ['Путин', 'Путина', 'Путину', 'Путиным'],
    ['Лавров', 'Лаврова', 'Лавровым'],
    ['Захарова', 'Захаровой', 'Захарову'],
    ['Зеленський', 'Зеленського', 'Зеленським'],
    ['Зеленский', 'Зеленского', 'Зеленскому'],
    ['Порошенко', 'Порошенка', 'Порошенком'],
    ['соглашения', 'соглашений', 'соглашениями'],
    ['Мюнхен', 'Мюнхена', 'Мюнхенской'],
    ['Weißrussland', 'Weißrusslands'],
    ['Kiew', 'Kiews'],
  ])('is the same for all forms of %s', (...forms) => {
    expect(new Set(forms.flatMap(wordsOf).map(stemOf)).size).toBe(1);
  });

  it.each([
    ['Крым', 'Рим'],
    ['Минск', 'Мінськ'],
    ['Лавров', 'Лукашевич'],
    ['Донецк', 'Донбасс'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(stemOf(wordsOf(one)[0] ?? '')).not.toBe(stemOf(wordsOf(other)[0] ?? ''));
  });

  it('of a short word is the word itself', () => {
    expect(stemOf('is')).toBe('is');
    expect(stemOf('gas')).toBe('gas');
  });
});
