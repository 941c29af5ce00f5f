import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/integrations/built-files.ts';
import { launchChromium } from './chromium.ts';
import { expectQuiet, newReader, untilKept } from './reader.ts';
import { serveSite } from './serve.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** One page of each type. */
const types = [
  '/',
  '/2021/12/28/talks-announced/',
  '/2022/02/19/troop-numbers/',
  '/2021/12/28/negotiating-table-audio/',
  '/2021/12/28/',
  '/2021/12/',
  '/2021/',
  '/explainers/',
  '/topics/',
  '/topics/osce/',
  '/authors/',
  '/authors/helga-schmidt/',
  '/bureaus/',
  '/bureaus/brussels/',
  '/archive/',
  '/archive/a-z/',
  '/sources/',
  '/search/',
  '/about/',
];

describe('after one visit, with the network off and the server gone', () => {
  it('every page and the search work, and an unknown address says so', async () => {
    const server = await serveSite();
    const reader = await newReader(browser);
    const { page } = reader;
    await page.goto(`${server.origin}/2022/01/13/vienna-osce-session/`);
    await untilKept(page);
    await server.stop();
    await page.context().setOffline(true);

    const files = (await builtFiles('dist')).filter((file) => file.endsWith('index.html'));
    expect(files.length).toBeGreaterThan(100);
    const kept = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map(async (path) => {
            const response = await fetch(path);
            return { status: response.status, redirected: response.redirected, text: await response.text() };
          }),
        ),
      files.map(addressOf),
    );
    for (const [index, file] of files.entries()) {
      const text = await readFile(join('dist', file), 'utf8');
      expect(text, file).toMatch(/<title>[^<]+<[^]*<h1[ >]/);
      expect(kept[index], file).toEqual({ status: 200, redirected: false, text });
    }

    for (const path of types) {
      const response = await page.goto(server.origin + path);
      expect(response?.status(), path).toBe(200);
      expect(await page.locator('h1').isVisible(), path).toBe(true);
    }

    await page.goto(`${server.origin}/search/?q=Budapest&kind=Explainer`);
    await page.locator('.results .headline').first().waitFor();
    expect(await page.locator('.results').textContent()).toContain('Budapest Memorandum');
    await page.goto(`${server.origin}/2021/12/28/talks-announced/`);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('Vienna');
    await page.locator('dialog .results .headline').first().waitFor();
    await page.keyboard.press('Escape');

    await page.goto(`${server.origin}/topics/osce`);
    expect(new URL(page.url()).pathname).toBe('/topics/osce/');
    await page.goto(`${server.origin}/topics/osce/?from=somewhere`);
    expect((await page.locator('h1').textContent())?.trim()).toBe('OSCE');
    expectQuiet(reader, server.origin);

    const missing = await page.goto(`${server.origin}/no/such/page/`);
    expect(missing?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Not in the archive');
    expect(reader.errors.filter((error) => !error.endsWith('/no/such/page/'))).toEqual([]);
    await page.context().close();
  });
});
