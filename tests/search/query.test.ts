import { describe, expect, it } from 'vitest';
import { Names } from '../../src/search/name-table.ts';
import { readQuery } from '../../src/search/query.ts';

const names = new Names([
  { id: 'kyiv', names: ['Kyiv', 'Kiev', 'Київ'], used: 1 },
  { id: 'nrc', names: ['NATO–Russia Council', 'NRC', 'Совет Россия–НАТО'], used: 2 },
  { id: 'jake', names: ['Jake Sullivan', 'Sullivan'], used: 2 },
  { id: 'john', names: ['John J. Sullivan', 'Sullivan'], used: 2 },
  { id: 'us', names: ['United States', 'US'], used: 1 },
  { id: 'unused', names: ['Memorandum of 19 September 2014', 'Minsker Memorandum'], used: 0 },
]);

const read = (text: string) => readQuery(text, names);

describe('a query', () => {
  it('leaves out stop words', () => {
    expect(read('why did the talks in Geneva end without a result?')).toMatchObject({
      typed: ['talks', 'geneva', 'end', 'without', 'result'],
      isQuestion: true,
    });
    expect(read('Geneva talks')).toMatchObject({ typed: ['geneva', 'talks'], isQuestion: false, named: [] });
  });

  it('of stop words alone means them', () => {
    expect(read('the who').typed).toEqual(['the', 'who']);
  });

  it('with another name takes the form of the texts', () => {
    expect(read('Київ protests')).toMatchObject({
      units: [['kyiv'], ['protests']],
      read: [{ typed: 'Київ', form: 'Kyiv' }],
    });
  });

  it('with a name of the texts takes its most frequent form', () => {
    expect(read('NRC')).toMatchObject({ typed: ['nrc'], units: [['nato', 'russia', 'council']] });
  });

  it('takes the longest name that starts at a word', () => {
    expect(read('the NATO Russia Council meets').names.map(({ name }) => name)).toEqual(['NATO–Russia Council']);
  });

  it('that is only a name leads to all of its pages', () => {
    expect(read('who is Sullivan').named.map(({ id }) => id)).toEqual(['jake', 'john']);
    expect(read('Sullivan Moscow').named).toEqual([]);
    expect(read('Kiev 2014').named).toEqual([]);
  });

  it('does not change for an ambiguous name, or for one that no text uses', () => {
    expect(read('Sullivan')).toMatchObject({ units: [['sullivan']], read: [] });
    expect(read('Minsker Memorandum').units).toEqual([['minsker', 'memorandum']]);
  });

  it('distinguishes dates from numbers in names', () => {
    expect(read('Memorandum of 19 September 2014').dates).toEqual([]);
    expect(read('memorandum 19 September 2014')).toMatchObject({ dates: ['2014-09-19'], typed: ['memorandum'] });
  });

  it('in quotation marks is a phrase', () => {
    expect(read('“open door”')).toMatchObject({ phrases: ['open door'], typed: [] });
  });

  it.each([
    ['NATO "open door"', ['open door'], ['nato']],
    ['„offene Tür“ NATO «porte ouverte»', ['offene Tür', 'porte ouverte'], ['nato']],
    ['"Minsk\u00a0II"', ['Minsk II'], []],
    ['"Buda\u00adpest Memorandum"', ['Budapest Memorandum'], []],
    ['"open door', [], ['open', 'door']],
    ['"" NATO', [], ['nato']],
  ])('may have phrases beside other words: %s', (text, phrases, typed) => {
    expect(read(text)).toMatchObject({ phrases, typed });
  });

  it.each([
    ['300m', ['300', 'million']],
    ['€5bn', ['5', 'billion']],
    ['190k troops', ['190000', 'troops']],
    ['1.2 million', ['1.2', 'million']],
    ['MH17', ['mh17']],
  ])('has its amounts in words: %s', (text, typed) => {
    expect(read(text).typed).toEqual(typed);
  });

  it('has all dates of a span', () => {
    expect(read('talks between March and May 2014')).toMatchObject({
      dates: ['2014-03', '2014-04', '2014-05'],
      typed: ['talks'],
    });
  });

  it('finds a name in any of its forms, with or without spaces', () => {
    expect(read('Києва').named.map(({ id }) => id)).toEqual(['kyiv']);
    expect(read('Совета Россия–НАТО').named.map(({ id }) => id)).toEqual(['nrc']);
    expect(read('NatoRussiaCouncil').named.map(({ id }) => id)).toEqual(['nrc']);
  });
});
