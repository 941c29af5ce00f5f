import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Found, SearchQuestion } from '../../src/search/search-messages.ts';
import type { SearchRequest } from '../../src/search/search-request.ts';
import { bundleScript } from '../../src/export/bundle-script.ts';
import { downloadFolder, type DownloadFolder } from './download-folder.ts';
import { sharedBrowser } from './shared-browser.ts';
import { newReader, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';

interface Probed {
  askSearch(question: Omit<SearchQuestion, 'id'>): Promise<Found | undefined>;
  bundledFetch: typeof fetch;
}

const words = `Minsk,Budapest Memorandum,Geneva,NATO enlargement,Lavrov,Crimea,ceasefire,OSCE monitors,troops near the border,
  Normandy format,missiles in Europe,Putin Biden call,sanctions,Nord Stream 2,Donbas,annexation,Stoltenberg,Zelensky,gas,
  Vienna,open door,red lines,not one inch,Blinken Lavrov,security guarantees,Belarus exercises,recognition,Black Sea,
  Article 5,trilateral contact group,peacekeepers,referendum,Kerch,embassy,cyber attack,Steinmeier formula`;
const requests: SearchRequest[] = [
  ...words.split(/,\s*/).map((text) => ({ text, filters: {}, order: 'relevance' as const })),
  { text: 'Russia', filters: { kind: 'Report' }, order: 'relevance' },
  { text: 'Ukraine', filters: {}, order: 'oldest' },
  { text: '', filters: { kind: 'Explainer' }, order: 'newest' },
  { text: '“in the new year”', filters: {}, order: 'relevance' },
  { text: 'Zelesnky', filters: {}, from: '2022', to: '2022-02', order: 'relevance' },
  { text: '28 December 2021', filters: {}, order: 'relevance' },
];

let browser: Browser;
let download: DownloadFolder;

beforeAll(async () => {
  [browser, download] = await Promise.all([sharedBrowser(), downloadFolder()]);
  const script = await bundleScript(
    join(import.meta.dirname, 'download-search-probe.ts'),
    join(download.finished.folder, 'pagefind/pagefind.js'),
  );
  const page = await readFile(join(download.folder, '404.html'), 'utf8');
  await writeFile(join(download.folder, 'probe.js'), script);
  await writeFile(join(download.folder, 'probe.html'), page.replace('"archive.js"', '"probe.js"'));
});

/** The default page has the engine and no interface. */
async function openFolder(page = 'probe.html'): Promise<Reader> {
  const reader = await newReader(browser);
  onTestFinished(() => reader.page.context().close());
  await reader.page.goto(`${pathToFileURL(download.folder).href}/${page}`);
  return reader;
}

function expectAlone({ errors, requests }: Reader): void {
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${pathToFileURL(download.folder).href}/`))).toEqual([]);
}

function found({ page }: Reader): Promise<string[][]> {
  return page.evaluate(async (asked) => {
    const { askSearch } = globalThis as unknown as Probed;
    const lists: string[][] = [];
    for (const request of asked) {
      const answer = await askSearch({ request, from: 0, count: 10, withCounts: false });
      lists.push((answer?.pages ?? []).map(({ url }) => url));
    }
    return lists;
  }, requests);
}

/** Asks the site's worker. */
function foundOnline({ page }: Reader): Promise<string[][]> {
  return page.evaluate(async (asked) => {
    const worker = new Worker('/pagefind/search-worker.js');
    const lists: string[][] = [];
    for (const [id, request] of asked.entries()) {
      worker.postMessage({ id, request, from: 0, count: 10, withCounts: false });
      const answer = await new Promise<Found>((done) => {
        worker.addEventListener('message', ({ data }: MessageEvent<Found>) => done(data), { once: true });
      });
      lists.push(answer.pages.map(({ url }) => url));
    }
    return lists;
  }, requests);
}

describe('the search in a folder without a server', () => {
  it('finds the same as on a server, in the same order', async () => {
    const server = await serveFolder('dist');
    onTestFinished(() => server.stop());
    const online = await newReader(browser, { serviceWorkers: 'block' });
    onTestFinished(() => online.page.context().close());
    await online.page.goto(`${server.origin}/search/`);
    const expected = await foundOnline(online);

    const reader = await openFolder();
    const root = pathToFileURL(download.folder).href;
    const lists = await found(reader);
    expect(lists.map((list) => list.map((address) => address.replace(root, '').replace('index.html', '')))).toEqual(
      expected,
    );
    expect(expected.filter((list) => list.length >= 3).length).toBeGreaterThan(30);
    expectAlone(reader);
  });

  it('leads to existing files', async () => {
    const reader = await openFolder();
    for (const address of new Set((await found(reader)).flat())) {
      expect(await readFile(new URL(address), 'utf8')).toContain('<h1');
    }
  });

  it('loads nothing before a search, and no file twice', async () => {
    const reader = await openFolder();
    const loaded = (): string[] => reader.requests.filter((address) => address.includes('/pagefind/'));
    expect(loaded()).toEqual([]);
    await reader.page.evaluate(() => {
      const request = { text: 'Minsk', filters: {}, order: 'relevance' } as const;
      return (globalThis as unknown as Probed).askSearch({ request, from: 0, count: 10, withCounts: false });
    });
    const first = loaded();
    await found(reader);
    expect(loaded().length).toBeGreaterThan(first.length);
    expect(new Set(loaded()).size).toBe(loaded().length);
  });

  it('returns a file unchanged, and reports a missing script until it is back', async () => {
    const entry = 'pagefind/pagefind-entry.json';
    const list = join(download.folder, 'pagefind/files.js');
    const reader = await openFolder();
    const ask = (path: string): Promise<string> =>
      reader.page.evaluate(async (address) => {
        const { bundledFetch } = globalThis as unknown as Probed;
        return bundledFetch(address).then(
          (response) => response.text(),
          (error: unknown) => String(error),
        );
      }, path);
    await rename(list, `${list}.away`);
    const missing = 'TypeError: The file pagefind/files.js of this download is missing or cannot be read.';
    expect(await ask(entry)).toBe(missing);
    await rename(`${list}.away`, list);
    expect(await ask(`${entry}?ts=1#x`)).toBe(await readFile(join('dist', entry), 'utf8'));
    for (const path of ['a', 'index/x.pf_index', 'zzz']) {
      expect(await ask(`pagefind/${path}`)).toBe(`TypeError: This download has no file pagefind/${path}.`);
    }
    expect(reader.errors.filter((error) => !error.includes('ERR_FILE_NOT_FOUND'))).toEqual([]);
  });

  it('allows no other script', async () => {
    const reader = await openFolder();
    const refused = await reader.page.evaluate(() => {
      const root = document.querySelector<HTMLScriptElement>('script[defer]')?.src.replace('probe.js', '') ?? '';
      const addresses = ['archive.js', 'pagefind/pagefind.js', 'pagefind/files-1.js/../x.js', 'files.js'];
      return [...addresses.map((path) => root + path), 'https://elsewhere.example/pagefind/files.js'].map((address) => {
        try {
          document.createElement('script').src = address;
          return `${address} is let in`;
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      });
    });
    expect(refused).toEqual(refused.map(() => 'TypeError'));
  });
});

describe('the search page in a folder', () => {
  it('keeps its filters in the address and restores them', async () => {
    const reader = await openFolder('search/index.html?q=Minsk&kind=Explainer');
    const { page } = reader;
    const results = page.locator('search-page .results .headline');
    await results.first().waitFor();
    expect(await page.locator('#query').inputValue()).toBe('Minsk');
    const narrow = await results.count();
    await page.locator('select[name=kind]').selectOption('');
    await expect.poll(() => results.count()).toBeGreaterThan(narrow);
    await page.waitForURL(({ search }) => search === '?q=Minsk');
    await results.first().click();
    await page.waitForURL(/Z?\/index\.html(#|$)/);
    expect(page.url()).not.toContain('/search/');
    expect(await page.locator('h1').count()).toBe(1);
    await page.goBack();
    await results.first().waitFor();
    await page.waitForURL(({ search }) => search === '?q=Minsk');
    expectAlone(reader);
  });

  it('opens over any page with a key, and leads to the search page', async () => {
    const reader = await openFolder('2021/12/28/talks-announced/index.html');
    const { page } = reader;
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('ceasefire');
    await page.locator('dialog .results .headline').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/index\.html\?q=ceasefire$/);
    await page.locator('search-page .results .headline').first().waitFor();
    expectAlone(reader);
  });
});
