import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { chosen } from '../suite/counts.ts';
import { pageTypes } from './page-types.ts';
import { newReader, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';
import { sharedBrowser } from './shared-browser.ts';

let browser: Browser;
let server: Server;
let reader: Reader;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
  // A4 between the margins of print.css. The policy would forbid what the tests add.
  reader = await newReader(browser, {
    viewport: { width: 642, height: 900 },
    serviceWorkers: 'block',
    bypassCSP: true,
  });
  await reader.page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await reader.page.context().close();
  await server.stop();
});

/** Elements that a sheet cuts: what is beyond its edge, or would scroll. */
function cutParts(): Promise<string[]> {
  return reader.page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        if (!element.checkVisibility() || element.closest('.visually-hidden, svg *')) return false;
        const isOutside = element.getBoundingClientRect().right > innerWidth + 1;
        const scrolls =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return isOutside || scrolls;
      })
      .map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent.slice(0, 40)}`),
  );
}

it('paper has the whole of every type of page', async () => {
  const cut: Record<string, string[]> = {};
  for (const [name, path] of chosen(Object.entries(pageTypes), (_, index) => index % 2 === 0)) {
    await reader.page.goto(server.origin + path);
    const parts = await cutParts();
    if (parts.length > 0) cut[name] = parts;
  }
  expect(cut).toEqual({});
});

const columns = ['No', 'Place', 'Host', 'First day', 'Delegates', 'Languages', 'Agenda', 'Seat', 'Chair', 'Remark'];
const words = [
  '1',
  'Ankara',
  'Turkey',
  '1 February 2022',
  '70',
  'Ukrainian',
  'Guarantees, ceasefire',
  'A',
  'open',
  'none',
];
const rowOf = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
const address = `https://archive.example/${'documents-of-the-contact-group'.repeat(6)}`;

it.each([
  ['a wide table', rowOf(columns) + rowOf(columns.map(() => '---')) + rowOf(words)],
  ['a long word in a table', rowOf(['A', 'B']) + rowOf(['---', '---']) + rowOf(['x'.repeat(150), 'words '.repeat(20)])],
  ['a long address', `See ${address}.`],
  ['an address as code', `See \`${address}\`.`],
  ['a block of code', `\`\`\`\n${'a long line '.repeat(20)}\n\`\`\``],
])('paper has the whole of %s in a text', async (_, text) => {
  const { html } = await renderMarkdown(text, new URL('file:///project/content/topics/a.md'), '/');
  await reader.page.goto(`${server.origin}/2022/02/19/troop-numbers/`);
  await reader.page.evaluate(
    (added) => document.querySelector('.prose')?.insertAdjacentHTML('afterbegin', added),
    html,
  );
  expect(await cutParts()).toEqual([]);
});

/** Words of cells that are on more than one line. */
function brokenWords(): Promise<string[]> {
  return reader.page.evaluate(() =>
    [...document.querySelectorAll('.table :is(th, td)')].flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const [first, ...others] = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (others.some((top) => top !== first)) broken.push(word);
        }
      }
      return broken;
    }),
  );
}

it('paper breaks no words in a table that has room for them', async () => {
  const broken: Record<string, string[]> = {};
  for (const path of ['/positions/', '/2021/12/17/draft-treaties/', '/2022/01/28/minsk-agreements/']) {
    await reader.page.goto(server.origin + path);
    const words = await brokenWords();
    if (words.length > 0) broken[path] = words;
  }
  expect(broken).toEqual({});
});

it.each([
  ['years beside sentences', ['1991', 'words '.repeat(60)]],
  ['short words beside sentences', ['Activity', 'words '.repeat(30), 'September', 'words '.repeat(30)]],
  ['six columns', ['Kyiv', '175,000', 'words '.repeat(30), 'Ukraine', 'Minsk', 'words '.repeat(30)]],
  ['eleven columns', ['1', 'Ankara', 'Turkey', 'words '.repeat(9), ...Array<string>(7).fill('none')]],
  ['22 years', Array<string>(22).fill('2014')],
])('paper breaks no words in a table with %s', async (_, cells) => {
  const table = rowOf(cells) + rowOf(cells.map(() => '---')) + rowOf(cells);
  const { html } = await renderMarkdown(table, new URL('file:///project/content/topics/a.md'), '/');
  await reader.page.goto(`${server.origin}/2022/02/19/troop-numbers/`);
  await reader.page.evaluate((added) => {
    document.querySelector('.prose')?.replaceChildren();
    document.querySelector('.prose')?.insertAdjacentHTML('afterbegin', added);
  }, html);
  expect(await brokenWords()).toEqual([]);
  expect(await cutParts()).toEqual([]);
});
