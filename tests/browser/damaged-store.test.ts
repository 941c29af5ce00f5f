import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checksumOfList, type Edition } from '../../src/offline/edition.ts';
import { sharedBrowser } from './shared-browser.ts';
import { builtEdition } from '../suite/editions.ts';
import { fileOf, laterArticle, readEdition } from './edition-folder.ts';
import { keptEditions, keptPaths, keysIn } from './offline-page.ts';
import { newReader, untilKept } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { until } from './serve.ts';

const site = await builtEdition('a generated archive');
const edition = await readEdition(site);
const list = await checksumOfList(edition.files);
const first = edition.files.filter((file) => file.first).map(({ path }) => path);
/** Kept by the first visit, and kept after reading. */
const [main, read] = ['topics/topic-7/', laterArticle(edition)];

let browser: Browser;
let server: FolderServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder(site)]);
});
afterAll(() => server.stop());

beforeEach(async () => {
  ({ page } = await newReader(browser));
  onTestFinished(() => page.context().close());
  await open(read);
  await untilKept(page);
});

const open = (path: string): Promise<Response | null> => page.goto(`${server.origin}/${path}`);

async function damage(path: string): Promise<void> {
  const key = (await keysIn(page)).find((key) => key.startsWith(`${server.origin}/${path}?sha256=`));
  await page.evaluate(async (key) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const kept = await cache.match(key);
      if (kept) await cache.put(key, new Response('<h1>Damaged</h1>', { headers: kept.headers }));
    }
  }, key ?? '');
}

/** Runs in the page: only a `load` event that a test sends reaches the page. */
function holdLoad(): void {
  addEventListener('load', (event) => event.isTrusted && event.stopImmediatePropagation());
}

/** Returns the stored text of a path, whatever its key says. */
function storedText(path: string): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    const kept = await caches.match(`/${path}`, { ignoreSearch: true });
    return kept?.text();
  }, path);
}

describe.each([main, read])('a damaged file, %s,', (path) => {
  it('is fetched again and kept if there is a network', async () => {
    await damage(path);
    const response = await open(path);
    const text = await readFile(join(site, fileOf(path)), 'utf8');
    expect(await response?.text()).toBe(text);
    await expect.poll(() => storedText(path)).toBe(text);
  });

  it('is reported as damaged without a network, and repaired at the next visit to any page', async () => {
    await damage(path);
    await page.context().setOffline(true);
    const response = await open(path);
    expect(response?.status()).toBe(503);
    expect(await page.locator('main').innerText()).toContain('the kept file is damaged');
    await page.context().setOffline(false);
    await open('about/');
    await expect.poll(() => keptPaths(page, edition.files)).toContain(path);
    await page.context().setOffline(true);
    expect((await open(path))?.status()).toBe(200);
  });
});

describe('at the next visit', () => {
  const untilRepaired = async (): Promise<void> => {
    await open('about/');
    await until(async () => (await keptEditions(page)).includes(list));
    expect(await keptPaths(page, edition.files)).toEqual(expect.arrayContaining(first));
    await page.context().setOffline(true);
    expect((await open(main))?.status()).toBe(200);
  };

  it('lost files are fetched again', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.includes('/topics/')) await cache.delete(url);
      }
    });
    await open('about/');
    await until(
      async () => (await keptPaths(page, edition.files)).filter((path) => first.includes(path)).length === first.length,
    );
  });

  it('a lost list of the edition is fetched again', async () => {
    await page.evaluate(async (list) => {
      const cache = await caches.open(`archive ${location.origin}/`);
      await cache.delete(`/?edition=${list}`);
    }, list);
    await untilRepaired();
  });

  it('a damaged list is fetched again, and no file is removed because of it', async () => {
    const before = await keptPaths(page, edition.files);
    await page.evaluate(
      async ([list, id]) => {
        const cache = await caches.open(`archive ${location.origin}/`);
        await cache.put(`/?edition=${list}`, Response.json({ id, files: [] }));
      },
      [list, edition.id],
    );
    const asked: string[] = [];
    server.fault = (path) => void asked.push(path);
    onTestFinished(() => void (server.fault = () => undefined));
    await open('about/');
    const listed = async (): Promise<number> =>
      page.evaluate(async (key) => {
        const list = await (await caches.match(key))?.json();
        return (list as Edition).files.length;
      }, `/?edition=${list}`);
    await until(async () => (await listed()) === edition.files.length);
    expect(await keptPaths(page, edition.files)).toEqual(before);
    expect(asked).not.toContain(main);
  });

  it('a lost store is filled again', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await untilRepaired();
  });

  it.each([
    ['as the page loads', false],
    ['before the page has loaded', true],
  ])('a file that the search does not get %s is reported', async (_, isEarly) => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.includes('/fragment/')) await cache.delete(url);
      }
    });
    await page.context().setOffline(true);
    if (isEarly) await page.addInitScript(holdLoad);
    await open('search/?q=Minsk');
    await page.getByText('The search could not be loaded').waitFor();
    if (isEarly) await page.evaluate(() => dispatchEvent(new Event('load')));
    await page.locator('edition-notice').getByText('not on this device, and there is no network').waitFor();
  });

  it('caches of an earlier design are removed, and those of others are not', async () => {
    const others = ['another app', 'archive https://archive.example/', 'edition https://archive.example/ ab'];
    await page.evaluate(async (names) => {
      for (const name of [...names, `edition ${location.origin}/ ab`]) await caches.open(name);
    }, others);
    await open('about/');
    await expect
      .poll(async () => {
        const names = await page.evaluate(() => caches.keys());
        return names.filter((name) => !name.startsWith('archive http://127.0.0.1'));
      })
      .toEqual(others);
  });
});
