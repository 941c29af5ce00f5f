import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { chosen } from '../suite/counts.ts';
import { violationsIn } from './axe.ts';
import { sharedBrowser } from './shared-browser.ts';
import { leadsOn } from './edition-folder.ts';
import { pageTypes } from './page-types.ts';
import { expectQuiet, newReader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** By default, each page type runs in one of the first two modes, which have every width and scheme. */
const modes = [
  { colorScheme: 'light', width: 320, turn: 0 },
  { colorScheme: 'dark', width: 1280, turn: 1 },
  { colorScheme: 'light', width: 1280, turn: 0 },
  { colorScheme: 'dark', width: 320, turn: 1 },
] as const;

describe.each(chosen(modes, (_, index) => index < 2))(
  'in $colorScheme at $width pixels',
  ({ colorScheme, width, turn }) => {
    it('axe finds nothing on any type of page, and none scrolls sideways', async () => {
      const reader = await newReader(browser, {
        colorScheme,
        viewport: { width, height: 900 },
        serviceWorkers: 'block',
        reducedMotion: 'reduce',
      });
      const { page } = reader;
      const found: Record<string, unknown> = {};
      for (const [name, path] of chosen(Object.entries(pageTypes), (_, index) => index % 2 === turn)) {
        await page.goto(server.origin + path);
        if (path.includes('?q=')) await page.locator('.results .headline').first().waitFor();
        const violations = await violationsIn(page);
        const scrolls = await scrollsSideways(page);
        if (violations.length > 0 || scrolls) found[name] = { violations, scrolls };
      }
      await page.goto(`${server.origin}/about/`);
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').fill('Geneva');
      await page.locator('dialog .results .headline').first().waitFor();
      const dialog = await violationsIn(page);
      if (dialog.length > 0 || (await scrollsSideways(page))) found['the search over a page'] = dialog;
      expect(found).toEqual({});
      expectQuiet(reader, server.origin);
      await page.context().close();
    });
  },
);

it('no page scrolls sideways at 320 pixels, nor does every twentieth as-of page', async () => {
  const viewport = { width: 320, height: 900 };
  const reader = await newReader(browser, { viewport, serviceWorkers: 'block' });
  const wide: string[] = [];
  const pages = (await builtFiles('dist')).filter((file) => file.endsWith('.html') && !leadsOn('dist', file));
  const past = pages.filter((file) => /^as-of\/\d/.test(file));
  const drawn = pages.filter((file) => !past.includes(file) || past.indexOf(file) % 20 === 0);
  for (const file of chosen(drawn, (_, index) => index % 10 === 0)) {
    await reader.page.goto(server.origin + addressOf(file));
    if (await scrollsSideways(reader.page)) wide.push(file);
  }
  expect(wide).toEqual([]);
  expectQuiet(reader, server.origin);
  await reader.page.context().close();
});

it('the first Tab stop skips to the content', async () => {
  const reader = await newReader(browser, { serviceWorkers: 'block' });
  await reader.page.goto(`${server.origin}/2021/12/28/talks-announced/`);
  await reader.page.keyboard.press('Tab');
  expect(await reader.page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to the content');
  const box = await reader.page.locator('.skip').boundingBox();
  expect(box && box.x >= 0 && box.y >= 0).toBe(true);
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForURL(({ hash }) => hash === '#content');
  await reader.page.keyboard.press('Tab');
  expect(await reader.page.evaluate(() => document.activeElement?.closest('main') != null)).toBe(true);
  expectQuiet(reader, server.origin);
  await reader.page.context().close();
});
