import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from 'archive:pagefind';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundleScript } from '../../src/export/bundle-script.ts';
import { archiveScript } from '../../src/export/carry-page.ts';
import { carriedFolder, type CarriedFolder } from './carried-folder.ts';
import { launchChromium } from './chromium.ts';
import { newReader, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';

/** What the pages of these tests have in their global scope. */
interface Probed {
  pagefind: Pagefind;
  loadCarriedPagefind(): Promise<Pagefind>;
  carriedPage(address: string): string;
}
interface Query {
  words: string | null;
  filters?: Record<string, string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

const words = `Minsk,Budapest Memorandum,Geneva,NATO enlargement,Lavrov,Crimea,ceasefire,OSCE monitors,troops near the border,
  Normandy format,missiles in Europe,Putin Biden call,sanctions,Nord Stream 2,Donbas,annexation,Stoltenberg,Zelensky,gas,
  Vienna,open door,red lines,not one inch,Blinken Lavrov,security guarantees,Belarus exercises,recognition,Black Sea,
  Article 5,trilateral contact group,peacekeepers,referendum,Kerch,embassy,cyber attack,Steinmeier formula`;
const queries: Query[] = [
  ...words.split(/,\s*/).map((text) => ({ words: text })),
  { words: 'Russia', filters: { kind: ['Report'] } },
  { words: 'Ukraine', sort: { date: 'asc' } },
  { words: null, filters: { kind: ['Explainer'] }, sort: { date: 'desc' } },
  { words: '"in the new year"' },
];

let browser: Browser;
let carried: CarriedFolder;

beforeAll(async () => {
  [browser, carried] = await Promise.all([launchChromium(), carriedFolder()]);
  const script = await bundleScript(
    join(import.meta.dirname, 'carried-search-probe.ts'),
    join(carried.finished.folder, 'pagefind/pagefind.js'),
  );
  await writeFile(join(carried.folder, archiveScript), script);
});
afterAll(() => browser.close());

/** The search page of the folder, with the engine in it. */
async function openFolder(): Promise<Reader> {
  const reader = await newReader(browser);
  onTestFinished(() => reader.page.context().close());
  await reader.page.goto(pathToFileURL(join(carried.folder, 'search/index.html')).href);
  return reader;
}

function loadEngine({ page }: Reader): Promise<void> {
  return page.evaluate(async () => {
    const probed = globalThis as unknown as Probed;
    probed.pagefind = await probed.loadCarriedPagefind();
  });
}

/** The addresses of the pages that each query finds, the best ten at most. */
function found({ page }: Reader): Promise<string[][]> {
  return page.evaluate(async (asked) => {
    const { pagefind } = globalThis as unknown as Probed;
    const lists: string[][] = [];
    for (const { words, ...options } of asked) {
      const { results } = await pagefind.search(words, options);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      lists.push(pages.map(({ url }) => url));
    }
    return lists;
  }, queries);
}

describe('the search engine in a folder without a server', () => {
  it('finds what it finds on a host, in the same order', async () => {
    const server = await serveFolder('dist');
    onTestFinished(() => server.stop());
    const online = await newReader(browser, { serviceWorkers: 'block' });
    onTestFinished(() => online.page.context().close());
    await online.page.goto(`${server.origin}/search/`);
    // As the debugger does it: a test would import by its own means.
    await online.page.evaluate(
      "import('/pagefind/pagefind.js').then((module) => void (pagefind = module.createInstance({ noWorker: true })))",
    );
    const expected = await found(online);

    const reader = await openFolder();
    await loadEngine(reader);
    const root = pathToFileURL(carried.folder).href;
    const lists = await found(reader);
    expect(lists).toEqual(expected);
    expect(expected.filter((list) => list.length >= 3).length).toBeGreaterThan(30);
    expect(reader.errors).toEqual([]);
    expect(reader.requests.filter((address) => !address.startsWith(`${root}/`))).toEqual([]);
  });

  it('leads to files that are there', async () => {
    const reader = await openFolder();
    await loadEngine(reader);
    const pages = [...new Set((await found(reader)).flat()), '/glossary/?x=1#nrc'];
    const addresses = await reader.page.evaluate((urls) => {
      const { carriedPage } = globalThis as unknown as Probed;
      return urls.map(carriedPage);
    }, pages);
    for (const address of addresses.slice(0, -1)) expect(await readFile(new URL(address), 'utf8')).toContain('<h1');
    expect(addresses.at(-1)).toMatch(/^file:.*\/glossary\/index\.html\?x=1#nrc$/);
  });

  it('loads nothing before it is asked, and no file twice', async () => {
    const reader = await openFolder();
    const loaded = (): string[] => reader.requests.filter((address) => address.includes('/pagefind/'));
    expect(loaded()).toEqual([]);
    await loadEngine(reader);
    await reader.page.evaluate(() => (globalThis as unknown as Probed).pagefind.search('Minsk'));
    const first = loaded();
    await found(reader);
    expect(loaded().length).toBeGreaterThan(first.length);
    expect(new Set(loaded()).size).toBe(loaded().length);
  });

  it('says which file is missing, and finds again when it is back', async () => {
    const list = join(carried.folder, 'pagefind/files.js');
    await rename(list, `${list}.away`);
    const reader = await openFolder();
    const message = (): Promise<string> =>
      reader.page.evaluate(async () => {
        const { loadCarriedPagefind } = globalThis as unknown as Probed;
        return loadCarriedPagefind()
          .then((pagefind) => pagefind.search('Minsk'))
          .then(
            ({ results }) => `${results.length > 0}`,
            (error: unknown) => String(error),
          );
      });
    const failed = await message();
    await rename(`${list}.away`, list);
    expect(failed).toContain('Failed to load Pagefind metadata');
    expect(reader.errors.join('\n')).toContain(
      'The file pagefind/files.js of this edition is missing or cannot be read.',
    );
    expect(await message()).toBe('true');
  });

  it('lets no other script in', async () => {
    const reader = await openFolder();
    const refused = await reader.page.evaluate(() => {
      const root = document.querySelector<HTMLScriptElement>('script[defer]')?.src.replace('archive.js', '') ?? '';
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
