import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { readIndexedPages } from '../../src/indexing/read-index.ts';
import { wordsOf } from '../../src/search/words-of.ts';
import { openPagefind, pathOf } from '../search/open-search.ts';

const files = await Array.fromAsync(
  (await builtFiles('dist/pagefind')).filter((path) => path.startsWith('fragment/')),
  async (path) => ({ path, content: await readFile(join('dist/pagefind', path)) }),
);
const pages = [...readIndexedPages(files)].map(([id, page]) => ({ id, ...page }));

it('every word of a page finds the page', async () => {
  const pagefind = await openPagefind('dist');
  const byWord = new Map<string, Set<string>>();
  for (const { id, content } of pages) {
    for (const word of wordsOf(content)) byWord.set(word, (byWord.get(word) ?? new Set()).add(id));
  }
  expect(byWord.size).toBeGreaterThan(2000);
  const lost: string[] = [];
  for (const [word, ids] of byWord) {
    const { results } = await pagefind.search(word, { filters: {} });
    const found = new Set(results.map(({ id }) => id));
    lost.push(...[...ids.difference(found)].map((id) => `${word}: ${id}`));
  }
  expect(lost).toEqual([]);
});

it('no word of the index has parts of two texts', async () => {
  const joined: string[] = [];
  for (const { url, content } of pages) {
    const html = await readFile(join('dist', pathOf(url).replace(/#.*/, ''), 'index.html'), 'utf8');
    const texts = DomUtils.find(({ type }) => type === ElementType.Text, parseDocument(html).children, true, Infinity);
    const words = new Set(texts.flatMap((text) => wordsOf(DomUtils.textContent(text))));
    joined.push(...wordsOf(content).flatMap((word) => (words.has(word) ? [] : `${url}: ${word}`)));
  }
  expect(joined).toEqual([]);
});
