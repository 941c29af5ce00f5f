import { describe, expect, it } from 'vitest';
import { datesWithin, findDates, spellDates } from '../../src/search/query-dates.ts';
import { wordsOf } from '../../src/search/words-of.ts';

const datesIn = (text: string): string[] => findDates(wordsOf(spellDates(text))).map(({ date }) => date);

describe('the dates of a query', () => {
  it.each([
    ['28 December 2021', '2021-12-28'],
    ['December 28, 2021', '2021-12-28'],
    ['28th dec 2021', '2021-12-28'],
    ['28.12.2021', '2021-12-28'],
    ['12/28/2021', '2021-12-28'],
    ['2021-12-28', '2021-12-28'],
    ['28. Dezember 2021', '2021-12-28'],
    ['28 грудня 2021', '2021-12-28'],
    ['28 декабря 2021', '2021-12-28'],
    ['28 décembre 2021', '2021-12-28'],
    ['december 2021', '2021-12'],
    ['грудень 2021', '2021-12'],
    ['may 2021', '2021-05'],
    ['what happened in 2014', '2014'],
    ['10 january geneva', '--01-10'],
    ['february 24', '--02-24'],
    ['28th of December 2021', '2021-12-28'],
    ['the 28th of December, 2021', '2021-12-28'],
    ['December the 28th, 2021', '2021-12-28'],
    ['Tuesday, 28 December 2021', '2021-12-28'],
    ['Thu 24 Feb 2022', '2022-02-24'],
    ['Donnerstag, 24. Februar 2022', '2022-02-24'],
    ['четвер, 24 лютого 2022 року', '2022-02-24'],
    ['24.02.22', '2022-02-24'],
    ['24/02/2022', '2022-02-24'],
    ['2/24/22', '2022-02-24'],
    ["Feb 24th '22", '2022-02-24'],
    ['5 Dec ’94', '1994-12-05'],
    ['20220224', '2022-02-24'],
    ['2022-02-24T05:00', '2022-02-24'],
    ['2022-02-24T05:00:00+02:00', '2022-02-24'],
    ['24 February 2022, 05:00 EET', '2022-02-24'],
    ['2014-03', '2014-03'],
    ['03/2014', '2014-03'],
    ['Sept 2014', '2014-09'],
    ['mid-February 2022', '2022-02'],
    ['Ende Dezember 2021', '2021-12'],
    ['в декабре 2021', '2021-12'],
    ['у лютому 2022', '2022-02'],
    ['early 2014', '2014'],
    ['Mar 2014', '2014-03'],
    ['mars 2014', '2014-03'],
  ])('“%s” means %s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ['between 2014 and 2016', '2014/2016'],
    ['from March to May 2014', '2014-03/2014-05'],
    ['2014–2016', '2014/2016'],
    ['2014-2016', '2014/2016'],
    ['2014 - 2016', '2014/2016'],
    ['2013/14', '2013/2014'],
    ['10–13 January 2022', '2022-01-10/2022-01-13'],
    ['10-13 January 2022', '2022-01-10/2022-01-13'],
    ['between the 10th and the 13th of January 2022', '2022-01-10/2022-01-13'],
    ['10 to 13 January', '--01-10/--01-13'],
    ['10 January to 13 January 2022', '2022-01-10/2022-01-13'],
    ['28 December 2021 – 10 January 2022', '2021-12-28/2022-01-10'],
    ['December 2021–February 2022', '2021-12/2022-02'],
    ['von März bis Mai 2014', '2014-03/2014-05'],
    ['с марта по май 2014', '2014-03/2014-05'],
    ['spring 2021', '2021-03/2021-05'],
    ['summer of 2014', '2014-06/2014-08'],
    ['Herbst 2021', '2021-09/2021-11'],
    ['winter 2013/14', '2013-12/2014-02'],
    ['winter of 2021-22', '2021-12/2022-02'],
    ['winter 2014', '2014-01/2014-02,2014-12'],
    ['навесні 2014', '2014-03/2014-05'],
    ['влітку 2014', '2014-06/2014-08'],
    ['летом 2014', '2014-06/2014-08'],
    ['восени 2021', '2021-09/2021-11'],
    ['взимку 2013/14', '2013-12/2014-02'],
    ['Frühjahr 2021', '2021-03/2021-05'],
    ['10.-13. Januar 2022', '2022-01-10/2022-01-13'],
    ['10. – 13. Januar 2022', '2022-01-10/2022-01-13'],
  ])('“%s” is the span %s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it('of a span have its precision', () => {
    expect(datesWithin('2014/2016')).toEqual(['2014', '2015', '2016']);
    expect(datesWithin('2013-12/2014-02')).toEqual(['2013-12', '2014-01', '2014-02']);
    expect(datesWithin('2022-01-30/2022-02-01')).toEqual(['2022-01-30', '2022-01-31', '2022-02-01']);
    expect(datesWithin('2014-01/2014-02,2014-12')).toEqual(['2014-01', '2014-02', '2014-12']);
    expect(datesWithin('2014-03-18')).toEqual(['2014-03-18']);
  });

  it('do not make a span without a word or sign for it', () => {
    expect(datesIn('2014 and 2016')).toEqual(['2014', '2016']);
    expect(datesIn('2014, 2016')).toEqual(['2014', '2016']);
  });

  it('put the day first in a numeric date, as in Europe', () => {
    expect(datesIn('12.01.2022')).toEqual(['2022-01-12']);
  });

  it('are all found, with their positions', () => {
    expect(findDates(wordsOf('talks of 10 January 2022 and 2014'))).toEqual([
      { date: '2022-01-10', at: 2, length: 3 },
      { date: '2014', at: 6, length: 1 },
    ]);
  });

  it.each([
    'resolution 2202',
    'may ukraine join',
    'article 5',
    '30 February 2022 is no day',
    'minsk 2',
    '1000 soldiers',
    'NATO–Russia Council',
    'summer talks',
    'summit 2014',
    'summary of 2014',
    'spread in 2014',
    'Tuesday talks',
    'resolution 68/262',
    '2-3 weeks',
  ])('are not found in “%s”, which has none', (text) => {
    expect(datesIn(text).filter((date) => date.length > 7 || date.startsWith('--'))).toEqual([]);
  });
});
