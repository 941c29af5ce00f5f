import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { chooseBrowser, launchOptions } from '../browser/chromium.ts';
import { openSearch, pathOf } from '../search/open-search.ts';
import { halfOf, rankOf, readQueries, requestOf, scoreOf, type TestQuery } from '../search/query-set.ts';
import { buildSite } from '../site/build-site.ts';
import { besideGoal, median } from './figures.ts';
import { measureSearch, measureStock } from './measure-search.ts';
import { indexWithStockPagefind, searchWithStock } from './stock-pagefind.ts';

/** Transfer of the first search in KB, duration of later ones in ms. */
const goals = {
  real: { kilobytes: 130 },
  generated: { articles: 10_000, kilobytes: 250, rare: 60, common: 150 },
};

export async function benchSearch(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  const browser = await chromium.launch(launchOptions(await chooseBrowser()));
  try {
    console.log('Building the archive.');
    const site = await built({});
    await indexWithStockPagefind(site, join(folder, 'stock'));
    await benchQueries(site, join(folder, 'stock'));
    await benchWords(browser, site, join(folder, 'stock'), 'the archive', ['Minsk', 'manoeuvre'], { ...goals.real });

    console.log(`Building ${goals.generated.articles} generated articles; this takes some minutes.`);
    const content = join(folder, 'content');
    await generateArchive(content, goals.generated.articles);
    const large = await built({ ARCHIVE_CONTENT: content });
    await indexWithStockPagefind(large, join(folder, 'large-stock'));
    const words = ['Kyiv', await rareWord(large)];
    await benchWords(
      browser,
      large,
      join(folder, 'large-stock'),
      `${goals.generated.articles} articles`,
      words,
      goals.generated,
    );
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function built(env: Record<string, string>): Promise<string> {
  const { status, output, out } = await buildSite(env);
  if (status !== 0) throw new Error(output);
  return out;
}

/** Finds a word on about one page in a hundred. */
async function rareWord(site: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const words = (await readFile(join(site, 'pagefind/vocabulary.txt'), 'utf8')).split('\n');
  return words[Math.floor(words.length / 2)] ?? '';
}

async function benchQueries(site: string, stock: string): Promise<void> {
  const search = await openSearch(site);
  const ours = async (query: TestQuery): Promise<string[]> => {
    const answer = await search.search(requestOf(query));
    return (await answer.load(0, 10)).map(({ url }) => pathOf(url));
  };
  const queries = await readQueries();
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const sets: [string, TestQuery[]][] = [
    ['all queries', queries],
    ['the half that is kept back', halfOf(queries, 'kept back')],
    ...kinds.map((kind): [string, TestQuery[]] => [kind, queries.filter((query) => query.kind === kind)]),
  ];
  const rank = async (run: (query: TestQuery) => Promise<string[]>): Promise<Map<TestQuery, number>> => {
    const ranks = new Map<TestQuery, number>();
    for (const query of queries) ranks.set(query, rankOf(query, await run(query)));
    return ranks;
  };
  const oursRanks = await rank(ours);
  const stockRanks = await rank(await searchWithStock(stock));
  console.log('Success@3 (goal 0.97) and MRR@10 (goal 0.92), beside Pagefind as it comes:');
  for (const [name, set] of sets) {
    const [mine, its] = [oursRanks, stockRanks].map((ranks) => scoreOf(set.map((query) => ranks.get(query) ?? 0)));
    const figures = [mine, its].map(
      (score) => `${score?.successAt3.toFixed(3)} and ${score?.reciprocalRank.toFixed(3)}`,
    );
    console.log(`  ${name} (${set.length}): ${figures[0]}; Pagefind ${figures[1]}`);
  }
}

async function benchWords(
  browser: Browser,
  site: string,
  stock: string,
  name: string,
  words: string[],
  goal: { kilobytes: number; rare?: number; common?: number },
): Promise<void> {
  for (const [index, word] of words.entries()) {
    const mine = await measureSearch(browser, site, word);
    const its = await measureStock(browser, site, stock, word);
    const limit = index === 0 ? goal.common : goal.rare;
    const [time, stockTime] = [median(mine.warm), median(its.warm)];
    console.log(
      [
        `${name}, “${word}”, ${mine.total} results: first search ${besideGoal(mine.kilobytes, goal.kilobytes, 'KB')}`,
        `${(mine.kilobytes / its.kilobytes).toFixed(2)} of Pagefind’s ${its.kilobytes.toFixed(0)} KB`,
        `from key to first result ${limit ? besideGoal(time, limit, 'ms') : `${time.toFixed(0)} ms`}`,
        `${(time / stockTime).toFixed(2)} of Pagefind’s ${stockTime.toFixed(0)} ms`,
      ].join('; '),
    );
  }
}
