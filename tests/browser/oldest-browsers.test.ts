import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { newerApis } from '../fixtures/oldest-support.ts';
import { builtEdition } from '../suite/editions.ts';
import { downloadFolder } from './download-folder.ts';
import { keepAll, openOffline, untilSaid } from './offline-page.ts';
import { newReader, untilKept, type Reader } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { sharedBrowser } from './shared-browser.ts';

/** A browser without trusted types does not ask for them either; this one would. */
const missing = newerApis.filter((path) => !path.some((name) => /^trusted/i.test(name)));

/** Takes from a page or worker what the oldest browsers lack. */
const takeNewer = `
for (const path of ${JSON.stringify(missing)}) {
  const name = path.pop();
  const owner = path.reduce((part, key) => part?.[key], globalThis);
  if (owner) Reflect.deleteProperty(owner, name);
}
`;

const site = await builtEdition('a generated archive');

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
  const worker = await readFile('dist/pagefind/search-worker.js');
  server.fault = (path) =>
    path === 'pagefind/search-worker.js' ? Buffer.concat([Buffer.from(takeNewer), worker]) : undefined;
});
afterAll(() => server.stop());

async function readerOf(options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, options);
  onTestFinished(() => reader.page.context().close());
  await reader.page.addInitScript(takeNewer);
  return reader;
}

async function open(path: string): Promise<Reader> {
  const reader = await readerOf({ serviceWorkers: 'block' });
  await reader.page.goto(server.origin + path);
  return reader;
}

describe('in a browser that has nothing newer than the oldest ones', () => {
  it('nothing newer is there', async () => {
    const { page } = await open('/about/');
    const there = await page.evaluate(() => ({
      sorted: 'toSorted' in Array.prototype,
      grouped: 'groupBy' in Map,
      popover: 'showPopover' in HTMLElement.prototype,
      any: 'any' in AbortSignal,
      idle: 'requestIdleCallback' in window,
    }));
    expect(Object.values(there)).not.toContain(true);
  });

  it('the search page and the dialog find pages', async () => {
    const { page, errors } = await open('/search/?q=7th+December+2021');
    await page.locator('.results .headline').first().waitFor();
    await page.goto(`${server.origin}/about/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('Budapest');
    await page.locator('dialog .results .headline').first().waitFor();
    expect(await page.locator('dialog').getByRole('status').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('the timeline filters its events and draws its axis', async () => {
    const { page, errors } = await open('/timeline/');
    await page.locator('event-timeline summary').first().click();
    const bars = page.locator('.bars a');
    const before = await bars.count();
    await page.locator('event-timeline select').first().selectOption({ index: 1 });
    await expect.poll(() => bars.count()).toBeLessThan(before);
    expect(await bars.count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('the reference to a paragraph shows below the text, one at a time', async () => {
    const { page, errors } = await open('/2021/12/28/talks-announced/');
    await page.getByText('Cite a paragraph').click();
    for (const number of [1, 2]) {
      await page
        .locator('.numbers a')
        .nth(number - 1)
        .click();
      await page
        .getByRole('dialog', { name: `Cite paragraph ${number}` })
        .getByText('Copy')
        .waitFor();
    }
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('the whole archive can be kept and removed', async () => {
    const offline = await serveFolder(site);
    onTestFinished(() => offline.stop());
    const worker = await readFile(join(site, 'sw.js'));
    offline.fault = (path) => (path === 'sw.js' ? Buffer.concat([Buffer.from(takeNewer), worker]) : undefined);
    const { page, errors } = await readerOf();
    await openOffline(page, offline.origin);
    await untilKept(page);
    await keepAll(page).click();
    await untilSaid(page, 'The whole archive is kept');
    await page.getByText('Remove it from this device').click();
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await untilSaid(page, 'Nothing of the archive is kept');
    expect(await keepAll(page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('the ZIP finds pages', async () => {
    const { folder } = await downloadFolder();
    const { page, errors } = await readerOf();
    await page.goto(`${pathToFileURL(folder).href}/search/index.html?q=Budapest`);
    await page.locator('.results .headline').first().waitFor();
    expect(errors).toEqual([]);
  });
});
