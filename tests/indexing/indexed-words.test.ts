import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPages, indexSite } from '../../src/indexing/build-index.ts';
import { unpackCbor, type IndexFile } from '../../src/indexing/index-file.ts';
import { readIndexedPages } from '../../src/indexing/read-index.ts';
import { loadSearch } from '../../src/search/load-search.ts';
import type { Engine } from '../../src/search/pagefind.ts';
import { writeContent, writeFiles } from '../fixtures/write-content.ts';
import { openPagefind, pathOf } from '../search/open-search.ts';

const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body>${body}</main></body></html>`;

const inFolder = (files: IndexFile[]) =>
  Object.fromEntries(files.map(({ path, content }) => [`pagefind/${path}`, content]));

function wordsOfIndex(files: IndexFile[]): string[] {
  const chunks = files.filter(({ path }) => path.startsWith('index/'));
  return chunks.flatMap(({ content }) => (unpackCbor(content) as [[word: string][]])[0].map(([word]) => word));
}

/** Name, body, how excerpts show it, words that find it, words that the index has from none of the pages. */
const pages: [name: string, body: string, shown: string, finding: string[], others: string[]][] = [
  [
    'notes',
    '<p>in Brussels.<sup><a data-footnote-ref>7</a></sup> The <a data-footnote-backref>↩</a></p>',
    'in Brussels. The.',
    ['"in Brussels. The"'],
    ['7'],
  ],
  [
    'marks',
    '<p>two weeks <a data-pagefind-ignore="all">[3]</a>. Then <span aria-hidden="true">→ far</span></p>',
    'two weeks. Then.',
    ['"weeks then"'],
    ['3', 'far'],
  ],
  [
    'facts',
    '<dl><dt>Who</dt><dd>Putin</dd><dd>Macron</dd></dl>',
    'Who Putin Macron',
    ['putin', 'macron', 'who'],
    ['putinmacron'],
  ],
  [
    'table',
    '<table><caption>Talks</caption><tr><th>Date</th><th>Place</th></tr></table>',
    'Talks Date Place',
    ['talks', 'date', 'place'],
    [],
  ],
  [
    'details',
    '<details><summary>More</summary>Words</details><figure><figcaption>Bridge</figcaption>Kerch</figure>',
    'More Words Bridge Kerch',
    ['more', 'words', 'bridge', 'kerch'],
    [],
  ],
  [
    'lines',
    '<ol><li>One</li><li>Two</li></ol><blockquote>Three</blockquote>Four<hr>Five<br>Six<aside>Seven</aside>',
    'One. Two. Three Four Five Six Seven',
    ['one', 'three', 'four', 'five', 'six', 'seven'],
    [],
  ],
  [
    'inline',
    '<p>Sov<em>iet</em> <button>NRC</button>’s super<wbr>power m<sup>2</sup></p>',
    'Soviet NRC’s superpower m2.',
    ['soviet', 'nrc', 'superpower'],
    ['iet'],
  ],
  [
    'dashes',
    '<p>Stoltenberg–Russia, Kyiv—Lviv, “Donetsk”/«Luhansk» Minsk‑II</p>',
    'Stoltenberg–Russia, Kyiv—Lviv, “Donetsk”/«Luhansk» Minsk‑II.',
    ['russia', 'stoltenberg', 'lviv', 'luhansk', 'ii', 'stoltenberg–russia'],
    [],
  ],
  [
    'apostrophes',
    "<p>l’OTAN d'Etat Знамʼянка Лук’янівка O‘Brien</p>",
    "l’OTAN d'Etat Знамʼянка Лук’янівка O‘Brien.",
    ['otan', "l'OTAN", 'etat', 'd’Etat', "Знам'янка", 'Знам’янка', 'Лукʹянівка'.replace('ʹ', ''), 'янівка', 'brien'],
    [],
  ],
  [
    'numbers',
    '<p>175,000 of 1.200.300; 28&nbsp;000 and 94 500 men, £2,5 in 12.30</p>',
    '175,000 of 1.200.300; 28 000 and 94 500 men, £2,5 in 12.30.',
    ['175000', '1200300', '28000', '94500'],
    ['000', '500', '300', '200'],
  ],
  ['hyphen', '<p>Buda&shy;pest &lt;b&gt; &amp; [sic]</p>', 'Budapest <b> & [sic]', ['budapest', 'sic'], ['pest']],
];

describe('the index of a page', () => {
  let folder: string;
  let pagefind: Engine;
  let contents: Map<string, string>;
  let words: string[];

  beforeAll(async () => {
    const files = await indexPages(
      pages.map(([name, body]) => ({ url: `/${name}/`, html: pageOf(body) })),
      '/',
    );
    contents = new Map([...readIndexedPages(files).values()].map(({ url, content }) => [url, content]));
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
    await writeFiles(folder, inFolder(files));
    pagefind = await openPagefind(folder);
    words = wordsOfIndex(files);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const findWith = async (word: string): Promise<string[]> => {
    const { results } = await pagefind.search(word, { filters: {} });
    return Promise.all(results.map(async (result) => pathOf((await result.data()).url)));
  };

  it.each(pages)('with %s', async (name, _, shown, finding, others) => {
    const url = `/${name}/`;
    expect(contents.get(url)).toBe(shown);
    for (const word of finding) expect(await findWith(word), word).toContain(url);
    expect(others.filter((word) => words.includes(word))).toEqual([]);
  });
});

it('pages have the same scores in every part of an index', async () => {
  const texts = ['Minsk', 'Minsk and Kyiv', 'Kyiv and Minsk '.repeat(30), 'Kyiv', 'Paris'];
  const filesIn = (part: string) =>
    texts.map((text, number) => [
      `${part}/${number}/index.html`,
      pageOf(`<h1 data-pagefind-meta="title">Talks in ${text}</h1><p>${text.repeat(number + 1)}</p>`),
    ]);
  const folder = await writeContent(Object.fromEntries([...filesIn('2014'), ...filesIn('2015')]));
  await writeFiles(folder, inFolder(await indexSite(folder, '/', texts.length)));
  const pagefind = await openPagefind(folder);
  await loadSearch(pagefind, 'http://archive.example/pagefind/', '/');
  const { results } = await pagefind.search('minsk', { filters: {} });
  const scores = new Map(
    await Promise.all(results.map(async (one) => [pathOf((await one.data()).url), one.score] as const)),
  );
  expect(scores.size).toBe(6);
  for (const [url, score] of scores) expect(scores.get(url.replace('2014', '2015')), url).toBe(score);
});
