import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

const article = '/2021/12/28/talks-announced/';
// The service worker would hide requests from the network.
const online = { serviceWorkers: 'block' } as const;

describe('the search over any page', () => {
  it('is not loaded before it is wanted', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(server.origin + article, { waitUntil: 'networkidle' });
    expect(reader.requests.filter((url) => /pagefind|search-dialog/.test(url))).toEqual([]);
    const scripts = reader.requests.filter((url) => url.endsWith('.js'));
    const sizes = await Promise.all(scripts.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8 * 1024);
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });

  it('opens with a key, finds pages, moves with the arrow keys, and returns the focus', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(server.origin + article);
    const byline = page.locator('.byline a').first();
    await byline.focus();
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input');
    await field.waitFor();
    await field.fill('Geneva');
    const results = page.locator('dialog .results .headline');
    await results.nth(2).waitFor();
    expect(await page.locator('dialog .results mark').first().textContent()).toMatch(/Geneva/i);
    expect(await page.locator('dialog .results h2').first().textContent()).toMatch(
      /^(Topic|Actor|Place|Document|Term|Claim|Event|Explainer|Report|Short answer)$/,
    );

    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await results.nth(0).textContent());
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await results.nth(1).textContent());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');

    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await focused()).toBe(await byline.textContent());

    await page.keyboard.press('Control+K');
    await field.waitFor();
    await page.keyboard.press('ArrowDown');
    const target = await results.nth(0).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(target ?? '', server.origin).pathname);
    expect(await page.locator('h1').count()).toBe(1);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('leads to the search page with what was typed', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(server.origin);
    await reader.page.keyboard.press('/');
    await reader.page.locator('dialog[open] input').fill('ceasefire');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL(/\/search\/\?q=ceasefire/);
    await reader.page.locator('.results .headline').first().waitFor();
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });
});

describe('without JavaScript', () => {
  it('the search page offers the lists, and an article is complete', async () => {
    const reader = await newReader(browser, { javaScriptEnabled: false });
    const { page } = reader;
    await page.goto(`${server.origin}/search/`);
    expect(await page.locator('search-page').isVisible()).toBe(false);
    for (const name of ['By date', 'By topic', 'From A to Z'])
      expect(await page.getByRole('heading', { name }).isVisible()).toBe(true);
    for (const list of ['/2021/12/', '/topics/minsk-process/', '/archive/a-z/', '/archive/'])
      expect(await page.locator(`main a[href^="${list}"]`).first().isVisible(), list).toBe(true);
    await page.goto(server.origin + article);
    expect(await page.locator('h1').textContent()).toBe('Washington announces talks with Moscow');
    expect(await page.getByText('As of 28 December 2021, 07:09 CET', { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText('With information from Helga Schmidt, ARD-Studio Brussels').isVisible()).toBe(true);
    for (const text of await page.locator('.prose > p').all()) expect(await text.isVisible()).toBe(true);
    expect(await page.locator('.prose > p').count()).toBeGreaterThan(5);
    expect(await page.locator('.sources li').count()).toBeGreaterThan(10);
    expect(await page.locator('.footnotes li').count()).toBeGreaterThan(10);
    await page.context().close();
  });
});
