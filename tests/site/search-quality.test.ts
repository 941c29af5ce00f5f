import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveSearch } from '../../src/search/archive-search.ts';
import { readIndexedPages } from '../../src/indexing/read-index.ts';
import type { SearchRequest } from '../../src/search/search-request.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { openSearch, pathOf } from '../search/open-search.ts';
import { halfOf, rankOf, readQueries, requestOf, scoreOf, type TestQuery } from '../search/query-set.ts';

let search: ArchiveSearch;

beforeAll(async () => {
  search = await openSearch('dist');
});

const ask = (text: string, more: Partial<SearchRequest> = {}, withCounts = false) =>
  search.search({ text, filters: {}, order: 'relevance', ...more }, withCounts);

async function firstOf(request: SearchRequest, count = 10): Promise<string[]> {
  const answer = await search.search(request);
  return (await answer.load(0, count)).map(({ url }) => pathOf(url));
}

async function ranksOf(queries: TestQuery[]): Promise<number[]> {
  const ranks: number[] = [];
  for (const query of queries) ranks.push(rankOf(query, await firstOf(requestOf(query))));
  return ranks;
}

describe('the set of queries', () => {
  it.each(['tuning', 'kept back'] as const)(
    'has a right answer among the results: the half that is %s',
    async (half) => {
      const queries = halfOf(await readQueries(), half);
      expect(queries.length).toBeGreaterThanOrEqual(80);
      const { reciprocalRank, successAt3 } = scoreOf(await ranksOf(queries));
      expect(reciprocalRank).toBeGreaterThanOrEqual(0.92);
      expect(successAt3).toBeGreaterThanOrEqual(0.97);
    },
  );
});

describe('names', () => {
  it('of every group lead to their page, in each spelling, with the reason', async () => {
    const files = (await builtFiles('dist/pagefind')).filter((path) => path.startsWith('fragment/'));
    const contents = await Array.fromAsync(files, async (path) => ({
      path,
      content: await readFile(`dist/pagefind/${path}`),
    }));
    const named = [...readIndexedPages(contents).values()].filter(({ meta }) => meta.names);
    expect(named.length).toBeGreaterThanOrEqual(150);
    const lost: string[] = [];
    for (const { url, meta } of named) {
      for (const name of [meta.title ?? '', ...(meta.names ?? '').split('; ')]) {
        const found = await (await ask(name)).load(0, 5);
        const index = found.findIndex((page) => pathOf(page.url) === url);
        if (index < 0) lost.push(`${name}: ${url}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('in another form are reported, with the form that was searched for', async () => {
    const answer = await ask('Selenskyj Genf');
    expect(answer.read).toEqual([
      { typed: 'Selenskyj', form: 'Zelensky' },
      { typed: 'Genf', form: 'Geneva' },
    ]);
    expect((await (await ask('Київ')).load(0, 1))[0]).toMatchObject({ title: 'Kyiv', named: 'Київ' });
  });
});

describe('misspelt words', () => {
  it('are replaced by the nearest word of the index', async () => {
    const answer = await ask('Zelesnky');
    expect(answer.corrected).toEqual({ text: 'zelensky', missing: [] });
    expect(pathOf((await answer.load(0, 1))[0]?.url ?? '')).toBe('/actors/zelensky/');
  });

  it('are reported when nothing is near them', async () => {
    expect((await ask('xylophone')).corrected).toEqual({ text: '', missing: ['xylophone'] });
    expect((await ask('xylophone')).total).toBe(0);
    const rest = await ask('xylophone Minsk');
    expect(rest.corrected).toEqual({ text: 'minsk', missing: ['xylophone'] });
    expect(rest.total).toBeGreaterThan(5);
  });

  it('are not looked for in a phrase, which is searched exactly', async () => {
    const answer = await ask('“Strategic Stability Dialogue”');
    expect(answer.total).toBeGreaterThan(2);
    // An excerpt does not repeat the title.
    for (const { title, excerpt } of await answer.load(0, 3))
      expect(title + excerpt).toMatch(/^Strategic|<mark>Strategic/);
    expect((await ask('“Stability Strategic Dialogue”')).total).toBe(0);
  });
});

describe('a word that is being typed', () => {
  it('finds the words that start with it', async () => {
    const whole = (await ask('zelensky')).total;
    expect((await ask('zel')).total).toBeGreaterThanOrEqual(whole);
  });
});

describe('filters', () => {
  it('count the results that they would leave', async () => {
    const { counts, total } = await ask('Minsk', {}, true);
    expect(Object.values(counts.kind ?? {}).reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const name of ['kind', 'topic', 'actor'] as const) {
      for (const [value, count] of Object.entries(counts[name] ?? {}).filter(([, count]) => count > 0)) {
        expect((await ask('Minsk', { filters: { [name]: value } })).total, `${name} ${value}`).toBe(count);
      }
    }
  });

  it('still count the results that another choice would leave', async () => {
    const all = await ask('Minsk', {}, true);
    const chosen = await ask('Minsk', { filters: { kind: 'Event' } }, true);
    expect(chosen.counts.kind).toEqual(all.counts.kind);
    expect(chosen.total).toBe(all.counts.kind?.Event);
  });

  it('of dates leave the results between them', async () => {
    const answer = await ask('', { from: '2022-01-10', to: '2022-01-13' });
    const dates = (await answer.load(0, answer.total)).map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(10);
    for (const date of dates) expect(['10', '11', '12', '13'].map((day) => `${day} January 2022`)).toContain(date);
    expect((await ask('', { from: '1950', to: '1960' })).total).toBe(0);
  });
});

describe('results by date', () => {
  const timeOf = (date = ''): number =>
    Date.parse(`${date.length === 4 ? '1 January ' : date.split(' ').length === 2 ? '1 ' : ''}${date} UTC`);

  it.each(['newest', 'oldest'] as const)('come %s first, complete, page by page', async (order) => {
    const answer = await ask('NATO', { order });
    const pages = [];
    for (let from = 0; from < answer.total; from += 7) pages.push(...(await answer.load(from, 7)));
    expect(pages).toHaveLength(answer.total);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(answer.total);
    const dated = pages.filter(({ date }) => date);
    expect(pages.slice(0, dated.length)).toEqual(dated);
    const times = dated.map(({ date }) => timeOf(date?.split('–').at(-1)?.trim()));
    // Spans and months are sorted by their first day.
    const steps = times
      .slice(1)
      .filter((time, index) => (order === 'newest' ? time > (times[index] ?? 0) : time < (times[index] ?? 0)));
    expect(steps.length).toBeLessThan(dated.length / 10);
  });
});

describe('dates in a query', () => {
  it('lead to the page of the day, and put the results of that day first', async () => {
    const answer = await ask('28 December 2021');
    expect(answer.periods).toEqual([{ title: '28 December 2021', url: '/2021/12/28/' }]);
    for (const { date } of await answer.load(0, 3)) expect(date).toBe('28 December 2021');
  });

  it('without a page are only searched for', async () => {
    expect((await ask('18 March 2014')).periods).toEqual([]);
    expect(await firstOf({ text: '18 March 2014', filters: {}, order: 'relevance' }, 3)).toContain(
      '/events/2014-03-18-annexation/',
    );
  });
});

it('an index in parts finds the same pages', async () => {
  const { indexSite } = await import('../../src/indexing/build-index.ts');
  const { writeFiles } = await import('../fixtures/write-content.ts');
  const { temporaryFolder } = await import('./build-site.ts');
  const folder = await temporaryFolder();
  const files = await indexSite('dist', '/', 100);
  const parts = [...new Set(files.flatMap(({ path }) => /^part-\d+/.exec(path) ?? []))];
  expect(parts.length).toBeGreaterThanOrEqual(3);
  await writeFiles(folder, Object.fromEntries(files.map(({ path, content }) => [`pagefind/${path}`, content])));
  const split = await openSearch(folder);
  const queries = halfOf(await readQueries(), 'tuning').filter((_, index) => index % 3 === 0);
  const ranks: number[] = [];
  for (const query of queries) {
    const answer = await split.search(requestOf(query));
    ranks.push(
      rankOf(
        query,
        (await answer.load(0, 10)).map(({ url }) => pathOf(url)),
      ),
    );
  }
  expect(scoreOf(ranks).successAt3).toBeGreaterThanOrEqual(0.95);
  expect((await split.search({ text: 'Minsk', filters: {}, order: 'relevance' })).total).toBe(
    (await (await openSearch('dist')).search({ text: 'Minsk', filters: {}, order: 'relevance' })).total,
  );
});
