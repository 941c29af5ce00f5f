import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { offline } from '../../src/integrations/offline.ts';
import type { Edition } from '../../src/offline/edition.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';
import { until, type Server } from './serve.ts';

let browser: Browser;
let context: BrowserContext;
let server: Server;
let folder: string;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await temporaryFolder();
  await cp('dist', folder, { recursive: true });
  server = await serveFolder(folder);
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  await server.stop();
});

/** Changes the heading of the about page in the served folder, and says how to undo it. */
async function publish(heading: string): Promise<() => Promise<void>> {
  const file = join(folder, 'about/index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/<h1>.*?<\/h1>/s, `<h1>${heading}</h1>`));
  return () => writeFile(file, html);
}

/** Sums the served folder up as the last step of a build does, and returns the id of the edition. */
async function sumUp(): Promise<string> {
  const hook = offline().hooks['astro:build:done'];
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await hook?.({ dir: pathToFileURL(`${folder}/`), logger, pages: [], assets: new Map() });
  return (JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as Edition).id;
}

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/about/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

/** Lets the browser look for a new worker, and says what became of the one that it found. */
function update(page: Page): Promise<ServiceWorkerState | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((done) => {
      registration.addEventListener('updatefound', () => done(registration.installing), { once: true });
    });
    await registration.update();
    const worker = await found;
    while (worker?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return worker?.state;
  });
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

/** Closes a page and opens it anew, until the about page has the heading; then names the caches that are left. */
async function cachesWith(wanted: string): Promise<string[]> {
  let names: string[] = [];
  await until(async () => {
    const page = await visit();
    const shown = await heading(page);
    names = await page.evaluate(() => caches.keys());
    await page.close();
    return shown === wanted && names.length === 1;
  });
  return names;
}

it('replaces the old edition whole, once no page of the old is open', async () => {
  const old = await visit();
  await publish('A new edition');
  const id = await sumUp();
  expect(await update(old)).toBe('installed');
  await old.reload();
  expect(await heading(old)).toBe('About this archive');
  await old.close();
  const [name] = await cachesWith('A new edition');
  expect(name).toContain(id);
});

it('goes on with the old edition while the worker is ahead of the list of files', async () => {
  const page = await visit();
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await publish('Half of a new edition');
  await writeFile(join(folder, 'sw.js'), worker.replace(/[0-9a-f]{64}/g, 'f'.repeat(64)));
  expect(await update(page)).toBe('redundant');
  await page.close();
  const again = await visit();
  expect(await heading(again)).toBe('About this archive');
});

it('goes on with the old edition while the list is ahead of a page, and takes the new one when it is whole', async () => {
  const page = await visit();
  const undo = await publish('A new edition');
  const id = await sumUp();
  await undo();
  expect(await update(page)).toBe('redundant');
  await page.reload();
  expect(await heading(page)).toBe('About this archive');
  await publish('A new edition');
  expect(await update(page)).toBe('installed');
  await page.close();
  const [name] = await cachesWith('A new edition');
  expect(name).toContain(id);
});
