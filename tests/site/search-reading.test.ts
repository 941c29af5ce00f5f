import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveSearch, SearchAnswer } from '../../src/search/archive-search.ts';
import type { SearchRequest } from '../../src/search/search-request.ts';
import { openSearch, pathOf } from '../search/open-search.ts';

let search: ArchiveSearch;

beforeAll(async () => {
  search = await openSearch('dist');
});

const ask = (text: string, more: Partial<SearchRequest> = {}) =>
  search.search({ text, filters: {}, order: 'relevance', ...more });

async function pathsOf(answer: SearchAnswer, count = answer.total): Promise<string[]> {
  return (await answer.load(0, count)).map(({ url }) => pathOf(url));
}

const firstOf = async (text: string): Promise<string | undefined> => (await pathsOf(await ask(text), 1))[0];

describe('numbers', () => {
  it.each(['175,000', '175000', '175 000', '175\u00a0000', '175.000', '175k'])('are the same as %s', async (text) => {
    expect(await firstOf(text)).toBe('/events/2021-12-03-175000/');
  });

  it.each(['300m', '300 million', '$300m', '300mn'])('are amounts in any notation: %s', async (text) => {
    const [first] = await (await ask(text)).load(0, 1);
    expect(first?.excerpt).toMatch(/<mark>300<\/mark> <mark>million<\/mark>/);
  });

  it.each(['14,000', '14000', 'C-130', 'F-16', 'MiG-29', '987654'])(
    'that no page has find nothing: %s',
    async (text) => {
      expect(await ask(text)).toMatchObject({ total: 0, corrected: { text: '' } });
    },
  );

  it.each(['€5bn', '1.2 million', '1,2 million', '17 billion'])('of amounts are not taken apart: %s', async (text) => {
    expect((await ask(text)).corrected?.missing.join()).toMatch(/^[\d.]+ [mb]illion$/);
  });

  it.each(['400 million', '1.5 million', '€5bn'])(
    'of amounts that no page has find no other amount: %s',
    async (text) => {
      expect(await ask(text)).toMatchObject({ total: 0, corrected: { text: '' } });
    },
  );
});

describe('dates', () => {
  it.each([
    '28th of December 2021',
    'Tuesday, 28 December 2021',
    "Dec 28th '21",
    '28.12.21',
    '28/12/2021',
    '20211228',
    '2021-12-28T07:09',
    '28 грудня 2021 року',
    '28 декабря 2021',
    'Dienstag, 28. Dezember 2021',
    'vom 28. Dezember 2021',
    'на 28 грудня 2021',
  ])('of a day bring its pages first: %s', async (text) => {
    const answer = await ask(text);
    expect(answer.periods).toEqual([{ title: '28 December 2021', url: '/2021/12/28/' }]);
    expect(await pathsOf(answer, 1)).toEqual(['/2021/12/28/talks-announced/']);
  });

  it.each([
    ['2014-03', '/events/2014-03-18-annexation/'],
    ['summer of 2014', '/events/2014-07-17-mh17/'],
    ['winter 2013/14', '/events/2014-02-22-yanukovych-removed/'],
    ['from March to May 2014', '/events/2014-04-12-donbas-war/'],
    ['between 2014 and 2016', '/events/2015-02-12-minsk-2/'],
    ['2014–2016', '/events/2015-02-12-minsk-2/'],
    ['10–13 January 2022', '/events/2022-01-12-nrc/'],
    ['mid-February 2022', '/events/2022-02-15-scholz-moscow/'],
  ])('of a span bring all its pages first: %s', async (text, path) => {
    const answer = await ask(text);
    expect(answer.corrected).toBeUndefined();
    const paths = await pathsOf(answer);
    expect(paths).toContain(path);
    const byDate = await pathsOf(await ask(text, { order: 'oldest' }));
    expect(byDate).toContain(path);
    expect(new Set(paths.slice(0, byDate.length))).toEqual(new Set(byDate));
  });
});

describe('names', () => {
  it.each([
    ['Крыма', '/places/crimea/'],
    ['Києва', '/places/kyiv/'],
    ['Донбасі', '/places/donbas/'],
    ['Путину', '/actors/putin/'],
    ['Зеленського', '/actors/zelensky/'],
    ['Лавровым', '/actors/lavrov/'],
    ['минских соглашений', '/glossary/#minsk-agreements'],
    ['Мінських угод', '/glossary/#minsk-agreements'],
    ['Будапештського меморандуму', '/documents/budapest-memorandum-1994/'],
    ['Мюнхенской', '/places/munich/'],
    ['Weißrusslands', '/actors/belarus/'],
    ['Kiews', '/places/kyiv/'],
    ['на Донбасі', '/places/donbas/'],
    ['auf der Krim', '/places/crimea/'],
    ['Білорусі', '/actors/belarus/'],
    ['Великої Британії', '/actors/united-kingdom/'],
    ['der Vereinigten Staaten', '/actors/united-states/'],
    ["Слов'янська", '/places/sloviansk/'],
    ['Словʼянськ', '/places/sloviansk/'],
    ['l’OTAN', '/actors/nato/'],
    ["l'OTAN", '/actors/nato/'],
    ['U.S.', '/actors/united-states/'],
    ['U.N.', '/actors/un/'],
    ['Buda\u00adpest', '/places/budapest/'],
    ['\ufeffBuda\u200bpest', '/places/budapest/'],
  ])('are found in any form: %s', async (text, path) => {
    expect(await firstOf(text)).toBe(path);
  });
});

describe('phrases', () => {
  it('beside words leave only pages with both', async () => {
    const phrase = new Set(await pathsOf(await ask('"open door"')));
    const both = await pathsOf(await ask('NATO "open door"'));
    const words = new Set(await pathsOf(await ask('NATO open door')));
    expect(both.length).toBeGreaterThan(20);
    expect(both.length).toBeLessThan(words.size);
    for (const path of both) expect(phrase).toContain(path);
    expect(await ask('xylophone NATO "open door"')).toMatchObject({
      total: both.length,
      corrected: { text: 'nato "open door"', missing: ['xylophone'] },
    });
    expect((await ask('Liverpool "open door"')).total).toBe(0);
  });

  it('keep to the words beside them by date, too', async () => {
    const paths = await pathsOf(await ask('NATO "open door"'));
    for (const order of ['newest', 'oldest'] as const) {
      expect(new Set(await pathsOf(await ask('NATO "open door"', { order })))).toEqual(new Set(paths));
    }
  });

  it('may have any space and unseen characters', async () => {
    const plain = await pathsOf(await ask('"Strategic Stability Dialogue"'));
    expect(plain.length).toBeGreaterThan(2);
    expect(await pathsOf(await ask('"Strategic\u00a0Stability\u202fDia\u00adlogue"'))).toEqual(plain);
  });
});

it('the answer does not depend on earlier questions', async () => {
  const texts = ['U.S.', 'EU', 'war', 'un', 'g', '5', 'aid Ukraine', 'US troops'];
  const fresh: string[][] = [];
  for (const text of texts) {
    const alone = await openSearch('dist');
    fresh.push(await pathsOf(await alone.search({ text, filters: {}, order: 'relevance' })));
  }
  for (const text of ['usage', 'European', 'warning', 'under', 'Geneva', '2014', 'user', 'until', 'euro'])
    await ask(text);
  for (const [index, text] of texts.entries()) expect(await pathsOf(await ask(text)), text).toEqual(fresh[index]);
});

/** Persons, towns, weapons, treaties and other words that the archive does not have. */
const absent = `
  Tymoshenko Nuland Klitschko Avakov Turchynov Yatsenyuk Groysman Shmyhal Zaluzhny Danilov Podolyak Arestovych Medvedchuk
  Akhmetov Kolomoisky Prigozhin Surkov Patrushev Gerasimov Navalny Khodorkovsky Nemtsov Kadyrov Obama Pompeo Tillerson
  Bolton Milley Austin Kerry Albright Kissinger Johnson Cameron Hollande Sarkozy Baerbock Maas Schulz Gabriel Orban Tusk
  Kallas Michel Leyen Mogherini Ashton Juncker Barroso Erdogan Tokayev Tikhanovskaya
  Vilnius Riga Tallinn Prague Tbilisi Zurich Genova Lublin Pinsk Gomel Kursk Belgorod Bryansk Voronezh Lviv Dnipro Poltava
  Turner Warner Weber Anders Chernihiv Pskov Browder Baer Rivne Bakhmut Debaltseve Kramatorsk Melitopol Kaliningrad Transnistria Karabakh
  Javelin Stinger HIMARS Iskander Kalibr Kinzhal Leopard Abrams Patriot Sarmat mortar torpedo
  Dayton Locarno Yalta Potsdam Maastricht Schengen SALT CFE SWIFT
  famine mercy treason virtue loyalty courage corruption nationalism communism inflation education religion refugees
`;

describe('words that no page has', () => {
  it.each(absent.trim().split(/\s+/))('are not replaced by other words: %s', async (word) => {
    expect(await ask(word)).toMatchObject({
      total: 0,
      read: [],
      corrected: { text: '', missing: [word.toLowerCase()] },
    });
  });

  it('lead to the nearest topic, if the archive names one', async () => {
    const topicsOf = async (text: string): Promise<string[]> => (await ask(text)).nearest.map(({ url }) => pathOf(url));
    expect(await topicsOf('SWIFT')).toEqual(['/topics/sanctions/']);
    expect(await topicsOf('oligarch')).toEqual(['/topics/sanctions/']);
    expect(await topicsOf('Bucha')).toEqual(['/topics/full-scale-invasion/']);
    expect(await topicsOf('xylophone')).toEqual([]);
  });

  it('are left out beside others, unless only a short word would be left', async () => {
    expect(await ask('Tymoshenko sanctions')).toMatchObject({
      corrected: { text: 'sanctions', missing: ['tymoshenko'] },
    });
    expect(await ask('who is Tymoshenko')).toMatchObject({ total: 0, corrected: { text: '' } });
    expect(await ask('Tymoshenko EU')).toMatchObject({ corrected: { text: 'eu' } });
    expect(await ask('Tymoshenko', { filters: { kind: 'Event' } })).toMatchObject({ total: 0 });
    expect(await ask('Tymoshenko', { order: 'newest' })).toMatchObject({ total: 0 });
  });

  it('are said to be starts of longer words', async () => {
    expect((await ask('Bucha')).start).toBe('bucha');
    expect((await ask('Bucharest')).start).toBeUndefined();
    expect((await ask('Zelensky')).start).toBeUndefined();
  });
});
