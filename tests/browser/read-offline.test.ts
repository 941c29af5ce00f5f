import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { builtEdition } from '../suite/editions.ts';
import { readEdition } from './edition-folder.ts';
import { keepAll, keptPaths, openOffline, untilSaid } from './offline-page.ts';
import { expectQuiet, newReader, untilKept, untilVisited, type Reader } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { sharedBrowser } from './shared-browser.ts';

const site = await builtEdition('a generated archive');
const { files } = await readEdition(site);
const later = files.filter(({ first }) => !first).map(({ path }) => path);

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  browser = await sharedBrowser();
});

beforeEach(async () => {
  server = await serveFolder(site);
});
afterEach(() => server.stop());

async function readerOf(options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, options);
  onTestFinished(() => reader.page.context().close());
  return reader;
}

const open = (page: Page, said?: string): Promise<void> => openOffline(page, server.origin, said);
const stop = (page: Page) => page.getByRole('button', { name: 'Stop' });

/** Answers `answered` requests and delays later ones until `resume`. */
function pauseAfter(answered: number): { asked: string[]; isPaused: Promise<void>; resume(): void } {
  const asked: string[] = [];
  const [paused, free] = [Promise.withResolvers<void>(), Promise.withResolvers<undefined>()];
  server.fault = (path) => {
    asked.push(path);
    if (asked.length <= answered) return undefined;
    paused.resolve();
    return free.promise;
  };
  return { asked, isPaused: paused.promise, resume: () => free.resolve(undefined) };
}

describe('keeping the whole archive', () => {
  it('is a choice, with its size before and its progress during it', async () => {
    const reader = await readerOf();
    const { page } = reader;
    await page.addInitScript(() => {
      const asked = (): Promise<boolean> => Promise.resolve('asked' in window);
      StorageManager.prototype.persist = () => Promise.resolve(Object.assign(window, { asked: true }).asked);
      StorageManager.prototype.persisted = asked;
    });
    await open(page);
    expect(await page.locator('.facts').textContent()).toContain('The browser may remove it');
    const status = page.locator('offline-archive [role=status]');
    expect(await status.textContent()).toMatch(/: \d+ KB\. Keeping everything needs \d+ KB more\.$/);
    expect((await keptPaths(page, files)).filter((path) => later.includes(path))).toEqual([]);

    const { isPaused, resume } = pauseAfter(100);
    await keepAll(page).focus();
    await page.keyboard.press('Enter');
    await isPaused;
    await untilSaid(page, 'The whole archive is being fetched');
    expect(await stop(page).evaluate((button) => button === document.activeElement)).toBe(true);
    const progress = page.getByRole('progressbar', { name: 'Kept on this device' });
    const { value, max } = await progress.evaluate(({ value, max }: HTMLProgressElement) => ({ value, max }));
    expect(max).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(value).toBeGreaterThan(files.reduce((sum, { bytes, first }) => sum + (first ? bytes : 0), 0));
    expect(value).toBeLessThan(max);
    expect(await page.locator('.count').textContent()).toMatch(/^[\d.]+ [KM]B of \d\.\d MB$/);
    resume();
    await untilSaid(page, 'The whole archive is kept');
    expect((await keptPaths(page, files)).length).toBe(files.length);
    expect(await page.locator('.facts').textContent()).toContain('The browser keeps it until you remove it');
    expectQuiet(reader, server.origin);
  });

  it('can be stopped, stays stopped, and continues from there', async () => {
    const { page } = await readerOf();
    await open(page);
    const first = pauseAfter(100);
    await keepAll(page).click();
    await first.isPaused;
    await stop(page).click();
    await untilSaid(page, 'are kept on this device');
    first.resume();
    const kept = await keptPaths(page, files);
    expect(kept.length).toBeGreaterThanOrEqual(files.length - later.length + 90);
    const second = pauseAfter(Infinity);
    await page.goto(`${server.origin}/topics/`);
    await open(page);
    expect(second.asked.filter((path) => later.includes(path))).toEqual([]);
    await keepAll(page).click();
    await untilSaid(page, 'The whole archive is kept');
    expect(second.asked.filter((path) => kept.includes(path))).toEqual([]);
  });

  it('continues at the next visit to any page, if the tab was closed in the middle', async () => {
    const { page } = await readerOf();
    await open(page);
    const first = pauseAfter(100);
    await keepAll(page).click();
    await first.isPaused;
    const kept = await keptPaths(page, files);
    const next = await page.context().newPage();
    await page.close();
    first.resume();
    const second = pauseAfter(Infinity);
    await next.goto(`${server.origin}/topics/`);
    await expect.poll(async () => (await keptPaths(next, files)).length, { timeout: 60_000 }).toBe(files.length);
    expect(second.asked.filter((path) => kept.includes(path))).toEqual([]);
    await open(next, 'The whole archive is kept');
  });

  it('happens in one page at a time, and can be stopped from another', async () => {
    const { page } = await readerOf();
    await open(page);
    const { isPaused, resume } = pauseAfter(100);
    await keepAll(page).click();
    await isPaused;
    const other = await page.context().newPage();
    await open(other, 'Another open page');
    await stop(other).click();
    await untilSaid(other, 'are kept on this device');
    resume();
    await untilSaid(page, 'are kept on this device');
    await keepAll(other).click();
    await untilSaid(other, 'The whole archive is kept');
  });

  it('says that the device is full, keeps what it has, and continues when there is room', async () => {
    const { page } = await readerOf();
    await open(page);
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const device = await page.context().newCDPSession(page);
    const { origin } = server;
    await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 });
    await keepAll(page).click();
    await untilSaid(page, 'There is no more room');
    const kept = await keptPaths(page, files);
    expect(kept.length).toBeGreaterThan(files.length - later.length);
    expect(kept.length).toBeLessThan(files.length);
    await device.send('Storage.overrideQuotaForOrigin', { origin });
    await keepAll(page).click();
    await untilSaid(page, 'The whole archive is kept');
  });

  it.each([
    ['a file that fails', 500, 'The server refuses some files'],
    ['a file that is another one', Buffer.from('Another file.'), 'The server has other files'],
    ['half a file', 'half', 'The server cannot be reached'],
  ] as const)('reports %s, and fetches it when it is repaired', async (_, fault, said) => {
    const { page } = await readerOf();
    await open(page);
    const victim = later[later.length - 1] ?? '';
    server.fault = (path) => (path === victim ? fault : undefined);
    await keepAll(page).click();
    await untilSaid(page, said);
    const kept = await keptPaths(page, files);
    expect(kept).not.toContain(victim);
    expect(kept.length).toBeGreaterThan(files.length - later.length);
    server.fault = () => undefined;
    await keepAll(page).click();
    await untilSaid(page, 'The whole archive is kept');
  });
});

it('a page that the browser never reports as idle is kept too', async () => {
  const { page } = await readerOf();
  await page.addInitScript(() => {
    // Without a timeout the callback never runs.
    window.requestIdleCallback = (callback, { timeout } = {}) => {
      const deadline = { didTimeout: true, timeRemaining: () => 0 };
      if (timeout !== undefined) setTimeout(() => callback(deadline), timeout);
      return 1;
    };
  });
  await page.goto(`${server.origin}/topics/`);
  await untilVisited(page);
  await untilKept(page);
  await server.stop();
  expect((await page.goto(`${server.origin}/about/`))?.status()).toBe(200);
});
