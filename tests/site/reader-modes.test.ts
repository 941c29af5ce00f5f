import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { pageTypes } from '../browser/page-types.ts';
import { chosen } from '../suite/counts.ts';
import { authorOf, extractors, isReadable, mainOf, type Main } from './extracts.ts';

const origin = 'https://archive.example';
const isArticle = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;
const types: string[] = Object.values(pageTypes);

/** Pages from which a program leaves out something on purpose, each with the reason. */
const exceptions: Record<string, Record<string, string>> = {
  readability: {},
  defuddle: { '/map/': 'It drops a part with many names of places and its summary.' },
  'article-extractor': {
    '/explainers/': 'It drops every `<time>` with its words, and a table there has dates.',
    '/positions/': 'It drops the summary above lists.',
  },
};

const files = (await builtFiles('dist')).filter((file) => file.endsWith('.html'));
const ofTypes = files.filter((file) => types.includes(addressOf(file)));
const articles = chosen(
  files.filter((file) => isArticle.test(file)),
  (_, index) => index % 3 === 0,
);
const claims = chosen(
  files.filter((file) => file.startsWith('claims/')),
  (_, index) => index % 4 === 0,
);

interface Tried {
  file: string;
  html: string;
  main: Main;
}

/** Every page for which Firefox offers its reader view. Comparisons of versions are no texts to read. */
const tried: Tried[] = await Array.fromAsync(
  [...new Set([...ofTypes, ...articles, ...claims])].filter((file) => !file.includes('/history/')),
  async (file) => {
    const html = await readFile(join('dist', file), 'utf8');
    return { file, html, main: mainOf(html) };
  },
).then((pages) => pages.filter(({ html, main }) => main.blocks.length > 0 && isReadable(html)));

const start = (block: string): string => `${block.slice(0, 60)} …`;

/** The blocks that the text lacks at their places, or has more often than the page. */
function problemsOf(text: string, { blocks, whole }: Main): string[] {
  let from = 0;
  const lost = blocks.filter((block) => {
    const at = text.indexOf(block, from);
    if (at >= 0) from = at + block.length;
    return at < 0;
  });
  // The summary is also the description.
  const twice = blocks.slice(1).filter((block) => block.length > 60 && countOf(text, block) > countOf(whole, block));
  return [...lost.map((block) => `lost: ${start(block)}`), ...twice.map((block) => `twice: ${start(block)}`)];
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Without white space: what every page has around its text, and facts for the search. */
const foreign = /Skiptothecontent|199120002007|Texts:CCBY|Leaveareply·|\d{4}-\d\d-\d\d[A-Z]/;

describe.each(Object.entries(extractors))('%s', (name, extract) => {
  it('has each sentence of a page once and in order, nothing that is around the text, and its author', async () => {
    expect(tried.filter(({ file }) => isArticle.test(file)).length).toBeGreaterThan(8);
    expect(tried.filter(({ file }) => file.startsWith('claims/')).length).toBeGreaterThan(10);
    const read = tried.filter(({ file }) => exceptions[name]?.[addressOf(file)] === undefined);
    const problems = await Array.fromAsync(read, async ({ file, html, main }) => {
      const { text, author } = await extract(html, origin + addressOf(file));
      const found = [...problemsOf(text, main), ...(foreign.exec(text) ?? []).map((words) => `foreign: ${words}`)];
      if (author !== authorOf(html)) found.push(`author: ${author}`);
      return found.map((problem) => `${file}: ${problem}`);
    });
    expect(problems.flat()).toEqual([]);
  });
});
