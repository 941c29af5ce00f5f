import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { offline } from '../../src/integrations/offline.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { launchChromium } from './chromium.ts';
import { until } from './serve.ts';

let browser: Browser;
let context: BrowserContext;
let server: Server;
let folder: string;
let origin: string;

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await temporaryFolder();
  await cp('dist', folder, { recursive: true });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (content) => response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  server.closeAllConnections();
  server.close();
});

/** Changes the about page of the served folder. */
async function publish(heading: string): Promise<void> {
  const file = join(folder, 'about/index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/<h1>.*?<\/h1>/s, `<h1>${heading}</h1>`));
}

/** Sums the served folder up as the last step of a build does. */
async function sumUp(): Promise<void> {
  const hook = offline().hooks['astro:build:done'];
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await hook?.({ dir: pathToFileURL(`${folder}/`), logger, pages: [], assets: new Map() });
}

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/about/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

it('replaces the old edition whole, once no page of the old is open', async () => {
  const old = await visit();
  await publish('A new edition');
  await sumUp();
  await old.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await until(() => old.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null));
  await old.reload();
  expect(await heading(old)).toBe('About this archive');
  await old.close();
  await until(async () => {
    const page = await visit();
    const shown = await heading(page);
    const caches = await page.evaluate(() => window.caches.keys());
    await page.close();
    return shown === 'A new edition' && caches.length === 1;
  });
});

it('goes on with the old edition while a deploy is half done, and never mixes the two', async () => {
  const page = await visit();
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await publish('Half of a new edition');
  // The worker of another edition has arrived, and the list of files has not.
  await writeFile(join(folder, 'sw.js'), worker.replace(/[0-9a-f]{64}/g, 'f'.repeat(64)));
  const refused = page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => true));
  await refused.catch(() => undefined);
  await until(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  await page.close();
  const again = await visit();
  expect(await heading(again)).toBe('About this archive');
});
