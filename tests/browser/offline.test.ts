import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chosenSeed, randomFrom } from '../fixtures/random.ts';
import { shortOrFull } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';
import { sharedBrowser } from './shared-browser.ts';
import { fileOf, leadsOn, readEdition } from './edition-folder.ts';
import { keepAll, keptPaths, openOffline, untilSaid } from './offline-page.ts';
import { expectQuiet, newReader, untilKept, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import { until, type Server } from './serve.ts';

const generated = await builtEdition('a generated archive');

const seed = chosenSeed();
const random = randomFrom(seed);
const { files } = await readEdition('dist');
const pages = files.filter(({ path }) => (path === '' || path.endsWith('/')) && !leadsOn('dist', path));
/** Kept only when read. */
const visited = '/events/2022-01-10-geneva/';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

/** A reader after one visit, with server and network off. */
async function readerWithout(
  { site, first }: { site: string; first: string },
  visit: (page: Page, server: Server) => Promise<void>,
): Promise<[Reader, Server]> {
  const server = await serveFolder(site);
  const reader = await newReader(browser);
  await reader.page.goto(server.origin + first);
  await untilKept(reader.page);
  await visit(reader.page, server);
  await server.stop();
  await reader.page.context().setOffline(true);
  return [reader, server];
}

async function openAll(page: Page, origin: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    const response = await page.goto(`${origin}/${path}`);
    expect(response?.status(), path).toBe(200);
    expect(await page.locator('h1').isVisible(), path).toBe(true);
  }
}

const [kept, queries] = [shortOrFull(10, 30), shortOrFull(6, 20)];

/** Two thirds have a filter. */
async function drawQueries(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/search/`);
  await page.locator('search-page summary').click();
  await page.locator('select[name=kind] option').nth(2).waitFor({ state: 'attached' });
  const offered = async (name: string): Promise<string[]> => {
    const options = await page.locator(`select[name=${name}] option`).all();
    const values = await Promise.all(options.map((option) => option.getAttribute('value')));
    return values.flatMap((value) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  };
  const filters = [...(await offered('kind')), ...(await offered('topic'))];
  const titled = random.some(pages, queries);
  const words = await Promise.all(
    titled.map(async ({ path }) => longestWord(await readFile(join('dist', fileOf(path)), 'utf8'))),
  );
  return words.map((word, index) => `q=${word}${index % 3 > 0 ? `&${random.some(filters, 1)[0]}` : ''}`);
}

function longestWord(html: string): string {
  const [, heading = ''] = /<h1[^>]*>([^<]+)</.exec(html) ?? [];
  return (heading.match(/[A-Za-z]+/g) ?? ['Minsk']).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

async function resultsOf(page: Page, origin: string, query: string): Promise<string[]> {
  await page.goto(`${origin}/search/?${query}`);
  await page.waitForFunction(() => {
    const said = document.querySelector('search-page [role=status]')?.textContent ?? '';
    return said.startsWith('Nothing') || (said !== '' && document.querySelector('.results .headline'));
  });
  return page.locator('.results .headline').allTextContents();
}

describe(`after one visit, with the network off and the server gone (ARCHIVE_SEED=${seed})`, () => {
  const later = pages.findLast(({ first }) => !first)?.path ?? '';
  const online = new Map<string, string[]>();
  let reader: Reader;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    [reader, { origin }] = await readerWithout({ site: 'dist', first: visited }, async (page, server) => {
      const other = await newReader(browser, { serviceWorkers: 'block' });
      for (const query of await drawQueries(other.page, server.origin)) {
        online.set(query, await resultsOf(other.page, server.origin, query));
      }
      await other.page.context().close();
      await page.goto(`${server.origin}/${later}`);
      await until(async () => (await keptPaths(page, files)).includes(later));
    });
    ({ page } = reader);
  });

  it(`${kept} random kept pages open, reload and open again with Back`, async () => {
    const drawn = random
      .some(
        pages.filter(({ first }) => first),
        kept,
      )
      .map(({ path }) => path);
    await openAll(page, origin, [visited.slice(1), ...drawn]);
    await page.reload();
    for (const path of drawn.toReversed().slice(1)) {
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe(`/${path}`);
      expect(await page.locator('h1').isVisible(), path).toBe(true);
    }
    await page.goForward();
    expect(new URL(page.url()).pathname).toBe(`/${drawn[1]}`);
    expectQuiet(reader, origin);
  });

  it(`${queries} random searches with filters find the same as before`, async () => {
    expect([...online.values()].flat().length).toBeGreaterThan(queries);
    for (const [query, found] of online) expect(await resultsOf(page, origin, query), query).toEqual(found);
    await page.goto(origin + visited);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('Vienna');
    await page.locator('dialog .results .headline').first().waitFor();
    expectQuiet(reader, origin);
  });

  it('an address without its slash redirects with its query, and queries change no answer', async () => {
    await page.goto(`${origin}/search?q=Minsk`);
    expect(page.url()).toBe(`${origin}/search/?q=Minsk`);
    await page.goto(`${origin}/topics/osce/?from=somewhere`);
    expect((await page.locator('h1').textContent())?.trim()).toBe('OSCE');
    expectQuiet(reader, origin);
  });

  it('a page read later opens too', async () => {
    await openAll(page, origin, ['topics/', later]);
    expectQuiet(reader, origin);
  });

  it('a page that is not kept says so, and so does an address that does not exist', async () => {
    const unkept = pages.find(({ path, first }) => path.startsWith('claims/') && !first && path !== later);
    for (const [path, status, heading] of [
      [`/${unkept?.path}`, 503, 'This page is not on this device'],
      ['/2021/12/28/talks-announced/share.png', 503, 'This page is not on this device'],
      ['/no/such/page/', 404, 'Not in the archive'],
    ] as const) {
      const response = await page.goto(origin + path);
      expect(response?.status(), path).toBe(status);
      expect((await page.locator('h1').textContent())?.trim(), path).toBe(heading);
      expect(response?.headers()['content-type'], path).toMatch(/^text\/html/);
    }
  });
});

describe('with the whole archive kept, the network off and the server gone', () => {
  it('every page is as it was built, and every type of page opens', async () => {
    const site = shortOrFull(generated, 'dist');
    const { files } = await readEdition(site);
    const pages = files.filter(({ path }) => path === '' || path.endsWith('/'));
    const [reader, { origin }] = await readerWithout({ site, first: '/about/' }, async (page, server) => {
      await openOffline(page, server.origin);
      await keepAll(page).click();
      await untilSaid(page, 'The whole archive is kept');
    });
    expect(pages.length).toBeGreaterThan(shortOrFull(50, 100));
    const paths = files.map(({ path }) => path);
    const kept = await reader.page.evaluate(async (paths) => {
      const answers: unknown[] = [];
      for (const path of paths) {
        const response = await fetch(`/${path}`);
        const checksum = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
        answers.push([path, response.status, response.redirected, checksum.toHex()]);
      }
      return answers;
    }, paths);
    expect(kept).toEqual(files.map(({ path, sha256 }) => [path, 200, false, sha256]));
    await openAll(
      reader.page,
      origin,
      random.some(pages, shortOrFull(15, 40)).map(({ path }) => path),
    );
    expectQuiet(reader, origin);
  });
});
