import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { violationsIn } from './axe.ts';
import { sharedBrowser } from './shared-browser.ts';
import { builtEdition } from '../suite/editions.ts';
import { laterArticle, readEdition } from './edition-folder.ts';
import { keepAll, keptPaths, keysIn, openOffline, untilSaid } from './offline-page.ts';
import { expectQuiet, newReader, untilKept, untilVisited, type Reader } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

const site = await builtEdition('a generated archive');
const edition = await readEdition(site);
const { files } = edition;
const article = `/${laterArticle(edition)}`;

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder(site)]);
});
afterAll(() => server.stop());

async function readerOf(options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, options);
  onTestFinished(() => reader.page.context().close());
  return reader;
}

const isRegistered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);

/** Waits until the visit script is done. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(server.origin + path);
  await untilVisited(page);
}

describe('a reader whose browser saves data', () => {
  const saveData = async (): Promise<Reader> => {
    const reader = await readerOf();
    await reader.page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    return reader;
  };

  it('has nothing kept without asking for it', async () => {
    const reader = await saveData();
    await visit(reader.page, '/topics/');
    expect(await isRegistered(reader.page)).toBe(false);
    await openOffline(reader.page, server.origin, 'Nothing of the archive is kept');
    expect(await reader.page.evaluate(() => caches.keys())).toEqual([]);
    expectQuiet(reader, server.origin);
  });

  it('can ask for the main pages or for everything', async () => {
    const { page } = await saveData();
    await openOffline(page, server.origin, 'Nothing of the archive is kept');
    await page.getByRole('button', { name: 'Keep only the main pages' }).click();
    await untilSaid(page, 'Keeping everything needs');
    expect(await keptPaths(page, files)).toEqual(files.filter(({ first }) => first).map(({ path }) => path));
    const other = (await saveData()).page;
    await openOffline(other, server.origin, 'Nothing of the archive is kept');
    await keepAll(other).click();
    await untilSaid(other, 'The whole archive is kept');
  });
});

describe('a reader who removes what is kept', () => {
  it('leaves only the note, and nothing is kept again until they ask for it', async () => {
    const reader = await readerOf();
    const { page } = reader;
    await openOffline(page, server.origin);
    await page.getByText('Remove it from this device').click();
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await untilSaid(page, 'Nothing of the archive is kept');
    expect(await keepAll(page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await keysIn(page)).toEqual([`${server.origin}/?choice`]);
    expect(await isRegistered(page)).toBe(false);
    // The earlier worker still answers this page.
    await page.evaluate(async (article) => {
      const { port1, port2 } = new MessageChannel();
      navigator.serviceWorker.controller?.postMessage({ reading: ['/topics/'] }, [port2]);
      await new Promise((done) => (port1.onmessage = done));
      await (await fetch(article)).text();
    }, article);
    expect(await keysIn(page)).toEqual([`${server.origin}/?choice`]);
    await visit(page, article);
    expect(await keysIn(page)).toEqual([`${server.origin}/?choice`]);
    expect(await isRegistered(page)).toBe(false);

    await openOffline(page, server.origin, 'Nothing of the archive is kept');
    await page.getByRole('button', { name: 'Keep only the main pages' }).click();
    await untilSaid(page, 'Keeping everything needs');
    expect(await isRegistered(page)).toBe(true);
    expectQuiet(reader, server.origin);
  });
});

describe('where nothing can be kept, the page says so', () => {
  it('without JavaScript', async () => {
    const { page } = await readerOf({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/offline/`);
    expect(await page.locator('main').innerText()).toContain('Keeping pages on a device needs JavaScript');
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it.each([
    ['does not know service workers', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
    [
      'refuses them',
      () => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));
      },
    ],
  ])('in a browser that %s', async (_, script) => {
    const reader = await readerOf();
    await reader.page.addInitScript(script);
    await reader.page.goto(`${server.origin}/offline/`);
    await reader.page.getByText('This browser keeps no pages for this site.').waitFor();
    expect(await reader.page.getByRole('button').count()).toBe(0);
    expectQuiet(reader, server.origin);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([320, 1280])('at %i pixels, axe finds nothing in the notices, and they have room', async (width) => {
    const { page } = await readerOf({ colorScheme, viewport: { width, height: 640 } });
    const expectFine = async (): Promise<void> => {
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await openOffline(page, server.origin);
    await page.getByText('Remove it from this device').click();
    await expectFine();
    server.fault = (path) => (article.endsWith(path) ? 'silence' : undefined);
    await keepAll(page).click();
    await page.getByRole('progressbar').waitFor();
    await expectFine();

    // The page goes on keeping everything; the article must stay absent until the network is gone.
    server.fault = (path) => (article.endsWith(path) ? 503 : undefined);
    onTestFinished(() => {
      server.fault = () => undefined;
    });
    await page.goto(`${server.origin}/topics/`);
    await untilKept(page);
    await page.context().setOffline(true);
    const notice = page.locator('edition-notice');
    await expect
      .poll(async () => {
        await page.evaluate((article) => fetch(article).catch(() => undefined), article);
        return notice.getByRole('button', { name: 'Close' }).isVisible();
      })
      .toBe(true);
    await expectFine();
    const box = await notice.boundingBox();
    expect(box?.height).toBeLessThan(640 / 4);
    await page.emulateMedia({ media: 'print' });
    expect(await notice.isVisible()).toBe(false);
  });
});
