import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { shortOrFull } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';
import { copyOfSite, readEdition, renewEdition } from './edition-folder.ts';
import { keepAll, keptEditions, keptPaths, keysIn, openOffline, untilSaid } from './offline-page.ts';
import { newReader, patience, untilKept, untilTakenOver, untilTidied, untilVisited } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { sharedBrowser } from './shared-browser.ts';

/** Files beside those of the site. Chromium lists about 16,700 of a cache. */
const more = shortOrFull(0, 20_000);
/** The short form lists fewer, in pages and in the worker. */
const most = shortOrFull(200, Infinity);
const refusal = `{
  const list = Cache.prototype.keys;
  Cache.prototype.keys = async function (...asked) {
    const keys = await list.apply(this, asked);
    if (keys.length > ${most}) throw new DOMException('Operation too large.', 'AbortError');
    return keys;
  };
}`;

/** Milliseconds. The full number of files takes a busy machine a quarter of an hour. */
const mostTime = 3_600_000;

let browser: Browser;
let folder: string;
let server: FolderServer;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
});

beforeEach(async () => {
  folder = await copyOfSite(await builtEdition('a generated archive'));
  for (let number = 0; number < more; number++) await writeFile(join(folder, `${number}.txt`), `${number}`);
  await renewEdition(folder);
  server = await serveFolder(folder);
  ({ page } = await newReader(browser));
  onTestFinished(async () => {
    await page.context().close();
    await server.stop();
  });
  page.context().setDefaultTimeout(shortOrFull(patience, mostTime));
  await page.context().addInitScript(refusal);
});

/** Answers with the worker of this edition, under the limit. */
async function limitWorker(asked: string[] = []): Promise<void> {
  const worker = await readFile(join(folder, 'sw.js'));
  server.fault = (path) => {
    asked.push(path);
    return path === 'sw.js' ? Buffer.concat([Buffer.from(refusal), worker]) : undefined;
  };
}

async function keepWhole(): Promise<void> {
  await limitWorker();
  await openOffline(page, server.origin);
  await keepAll(page).click();
  await untilSaid(page, 'The whole archive is kept');
}

/** Publishes an edition with another page, and returns what it fetches. */
async function update(): Promise<string[]> {
  const file = join(folder, 'about/index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>.*?<\/h1>/s, '<h1>A new edition</h1>'));
  const list = await renewEdition(folder);
  const asked: string[] = [];
  await limitWorker(asked);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return worker?.state;
  });
  expect(state).toBe('installed');
  const context = page.context();
  await page.close();
  await untilTakenOver(context);
  page = await context.newPage();
  await page.goto(`${server.origin}/about/`);
  await untilKept(page);
  await untilVisited(page);
  await untilTidied(page);
  expect(await page.locator('h1').textContent()).toBe('A new edition');
  expect(await keptEditions(page)).toEqual([list]);
  return asked;
}

/** Puts all files where an earlier layout had them: beside the lists, in one cache. */
async function moveBack(): Promise<void> {
  await page.evaluate(async () => {
    const main = `archive ${location.origin}/`;
    const cache = await caches.open(main);
    for (const name of await caches.keys()) {
      if (!name.startsWith(`${main} `)) continue;
      const part = await caches.open(name);
      for (const key of await part.keys()) {
        const kept = await part.match(key);
        if (kept) await cache.put(key, kept);
      }
      await caches.delete(name);
    }
  });
}

async function expectWhole(): Promise<void> {
  const { files } = await readEdition(folder);
  expect(files.length).toBeGreaterThan(Math.min(most, more));
  expect((await keptPaths(page, files)).length).toBe(files.length);
}

it(
  'more files than a browser lists at once are kept, updated and removed',
  async () => {
    await keepWhole();
    await expectWhole();
    expect(await update()).not.toContain('topics/');
    await expectWhole();
    await openOffline(page, server.origin, 'The whole archive is kept');
    await page.getByText('Remove it from this device').click();
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await untilSaid(page, 'Nothing of the archive is kept');
    expect(await keysIn(page)).toEqual([`${server.origin}/?choice`]);
  },
  mostTime,
);

it(
  'a new edition loses nothing that an earlier layout kept in one cache',
  async () => {
    await keepWhole();
    await moveBack();
    const asked = (await update()).filter((path) => !path.startsWith('_astro/'));
    expect(new Set(asked)).toEqual(new Set(['sw.js', 'edition.json', 'about/']));
    await expectWhole();
    const beside = await page.evaluate(
      async () => (await (await caches.open(`archive ${location.origin}/`)).keys()).length,
    );
    expect(beside).toBeLessThan(10);
  },
  mostTime,
);
