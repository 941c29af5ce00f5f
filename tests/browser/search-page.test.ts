import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader } from './reader.ts';
import { indexPages } from '../../src/indexing/build-index.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

// The service worker would hide requests from the network.
const online = { serviceWorkers: 'block' } as const;
const first = (page: Page) => page.locator('.results .headline').first();

describe('the search page', () => {
  it('restores query, filters, span and order from its address', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Minsk&topic=The+Donbas&from=2014&to=2021-12&sort=oldest`);
    await first(page).waitFor();
    expect(await page.locator('#query').inputValue()).toBe('Minsk');
    expect(await page.locator('select[name=topic]').inputValue()).toBe('The Donbas');
    expect(await page.locator('select[name=topic]').isVisible()).toBe(true);
    expect(await page.locator('input[name=from]').inputValue()).toBe('2014-01-01');
    expect(await page.locator('input[name=to]').inputValue()).toBe('2021-12-31');
    expect(await page.locator('select[name=sort]').inputValue()).toBe('oldest');
    const results = page.locator('.results ol > li');
    expect(await results.count()).toBe(Math.min(await countOn(page), 10));
    for (const facts of await results.locator('.small').allTextContents()) expect(facts).toMatch(/20(1[4-9]|2[01])/);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('has the query and the filters in its address; Back and Forward restore them', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/`);
    await page.locator('#query').pressSequentially('Minsk');
    await page.waitForURL((url) => url.search === '?q=Minsk');
    await first(page).waitFor();
    const wide = await countOn(page);

    await page.locator('search-page summary').click();
    await page.locator('select[name=kind] option', { hasText: /^Explainer \(\d+\)$/ }).waitFor({ state: 'attached' });
    await page.locator('select[name=kind]').selectOption('Explainer');
    await page.waitForURL((url) => url.search === '?q=Minsk&kind=Explainer');
    await page.waitForFunction(hasFewerThan, wide);
    const narrow = await countOn(page);
    await page.locator('select[name=bureau]').selectOption('Kyiv desk');
    await page.waitForURL((url) => url.searchParams.get('bureau') === 'Kyiv desk');
    await page.waitForFunction(hasFewerThan, narrow);

    await page.goBack();
    await page.waitForFunction(has, narrow);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('Explainer');
    expect(await page.locator('select[name=bureau]').inputValue()).toBe('');
    await page.goBack();
    await page.waitForFunction(has, wide);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('');
    expect(await page.locator('#query').inputValue()).toBe('Minsk');
    await page.goForward();
    await page.waitForFunction(has, narrow);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('Explainer');

    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.waitForURL((url) => url.search === '');
    await expect.poll(() => page.locator('.results ol > li').count()).toBe(0);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('shows beside every choice how many results it leaves', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Minsk`);
    await first(page).waitFor();
    expect(reader.requests.filter((url) => url.includes('/filter/'))).toEqual([]);
    await page.locator('search-page summary').click();
    const link = page.locator('.kinds a', { hasText: 'Event' });
    await link.waitFor();
    const count = Number((await page.locator('.kinds li', { hasText: 'Event' }).textContent())?.replace(/\D/g, ''));
    expect(await page.locator('select[name=kind] option', { hasText: 'Event' }).textContent()).toBe(`Event (${count})`);
    await link.click();
    await page.waitForFunction(has, count);
    expect(await page.locator('.results ol .small').first().textContent()).toContain('Event');
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('goes back from a result to the same results, place and focus', async () => {
    // Reduced motion avoids scrolling during measurements.
    const viewport = { width: 800, height: 600 };
    const reader = await newReader(browser, { ...online, viewport, reducedMotion: 'reduce' });
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Russia`);
    await first(page).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    const target = page.locator('.results .headline').nth(14);
    await target.waitFor();
    const name = await target.textContent();
    await target.focus();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(600);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.results ol > li').length === 20);
    await page.waitForFunction((expected) => document.activeElement?.textContent === expected, name);
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(50);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('offers the nearest word for one that is misspelt, and says when there is none', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Zelesnky`);
    await page.getByText('Did you mean').waitFor();
    expect(await first(page).textContent()).toBe('Volodymyr Zelensky');
    await page.locator('.notes a', { hasText: 'zelensky' }).click();
    await page.waitForURL((url) => url.search === '?q=zelensky');
    await first(page).waitFor();
    expect(await page.locator('.notes p').count()).toBe(0);

    await page.locator('#query').fill('zzzzxq');
    await page.getByText('Nothing found. Try fewer or other words').first().waitFor();
    await page.getByText('No page of the archive has “zzzzxq”.').waitFor();
    expect(await page.locator('.results ol > li').count()).toBe(0);
    await page.waitForURL(({ search }) => search === '?q=zzzzxq');

    await page.locator('#query').fill('Lublin SWIFT');
    await page.getByText('No page of the archive has “lublin”, “swift”.').waitFor();
    expect(await page.locator('.notes a').allTextContents()).toEqual(['lubmin', 'Sanctions and warnings']);
    expect(await page.locator('.results ol > li').count()).toBe(0);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('shows by which name a page was found', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(`${server.origin}/search/?q=Київ`);
    await first(reader.page).waitFor();
    expect(await reader.page.locator('.notes').textContent()).toContain('“Київ” is another name for Kyiv');
    expect(await reader.page.locator('.results ol .small').first().textContent()).toContain('also written “Київ”');
    await reader.page.context().close();
  });

  it('leads to the sections of a page, each a result of its own', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?kind=Report&q=Ukraine+Security+Assistance+Initiative`);
    const result = page.locator('.results ol > li').first();
    await result.waitFor();
    expect(await result.locator('.small').first().textContent()).toMatch(/28 December 2021 · Report · Brussels desk/);
    const section = result.locator('.sections a').first();
    expect(await section.getAttribute('href')).toMatch(/\/talks-announced\/#/);
    await section.click();
    await page.waitForURL(/talks-announced\/#/);
    await page.goto(`${server.origin}/search/?q=NRC`);
    await page.locator('.results a[href$="/glossary/#nrc"]').waitFor();
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('announces a count once, not while someone types', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/`);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.querySelector('search-page [role=status]');
      if (region) new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
    });
    await page.locator('#query').pressSequentially('ceasefire', { delay: 30 });
    const count = page.locator('search-page .count');
    await page.waitForFunction(() =>
      (document.querySelector('search-page [role=status]')?.textContent ?? '').includes('result'),
    );
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      await count.textContent(),
    ]);
    await page.context().close();
  });

  it('sorts by date', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(`${server.origin}/search/?q=Russia&sort=oldest`);
    await reader.page.locator('.results .small').nth(5).waitFor();
    const dates = (await reader.page.locator('.results li > .small').allTextContents()).map(
      (text) => text.split(' · ')[0] ?? '',
    );
    const times = dates.filter((date) => /^\d+ \w+ \d{4}$/.test(date)).map((date) => Date.parse(`${date} UTC`));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });

  it('reports that it could not be loaded, keeps the lists, and works as soon as it can', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${server.origin}/search/?q=Minsk`);
    await page.getByText('The search could not be loaded. The lists below are complete').first().waitFor();
    expect(await page.getByRole('heading', { name: 'By topic' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.locator('#query').fill('Minsk II');
    await first(page).waitFor();
    await page.context().close();
  });

  describe('never says “Nothing found” of an index with a lost file', () => {
    const notLoaded = (page: Page) => page.locator('.count', { hasText: 'The search could not be loaded.' });
    const searchAgain = (page: Page) => page.getByRole('button', { name: 'Search', exact: true }).click();
    const body = '<!doctype html><title>Another page</title>';

    it.each([
      ['index/', 404],
      ['filter/', 'no answer'],
      ['fragment/', 404],
      ['pagefind.en_', 200],
      ['vocabulary.txt', 404],
    ] as const)('%s: %s', async (file, status) => {
      const { page } = await newReader(browser, online);
      const address = `**/pagefind/${file}*`;
      await page.route(address, (route) => (status === 'no answer' ? route.abort() : route.fulfill({ status, body })));
      await page.goto(`${server.origin}/search/?q=Budapesst+memo&kind=Document`);
      await notLoaded(page).waitFor();
      await page.unroute(address);
      await searchAgain(page);
      await first(page).waitFor();
      expect(await first(page).textContent()).toMatch(/^Budapest Memorandum/);
      await page.context().close();
    });

    it('once', async () => {
      const { page } = await newReader(browser, online);
      await page.route('**/pagefind/index/*', (route) => route.fulfill({ status: 404, body }), { times: 1 });
      await page.goto(`${server.origin}/search/?q=Budapest`);
      await notLoaded(page).waitFor();
      await searchAgain(page);
      await first(page).waitFor();
      expect(await countOn(page)).toBeGreaterThan(10);
      await page.context().close();
    });

    it('after a new edition came while the page was open', async () => {
      const { page } = await newReader(browser, online);
      await page.goto(`${server.origin}/search/?q=Minsk`);
      await first(page).waitFor();
      const html = '<html lang="en"><body><main data-pagefind-body><h1>New in Budapest</h1></main></body></html>';
      const edition = await indexPages([{ url: '/about/', html }], '/');
      await page.route('**/pagefind/**', (route) => {
        const { pathname } = new URL(route.request().url());
        const file = edition.find(({ path }) => pathname === `/pagefind/${path}`);
        return route.fulfill(file ? { body: Buffer.from(file.content) } : { status: 404, body });
      });
      await page.locator('#query').fill('Budapest');
      await notLoaded(page).waitFor();
      await searchAgain(page);
      await first(page).waitFor();
      expect(await first(page).textContent()).toBe('New in Budapest');
      await page.context().close();
    });

    it('and says that more results could not be loaded', async () => {
      const { page } = await newReader(browser, online);
      await page.goto(`${server.origin}/search/?q=Russia`);
      await first(page).waitFor();
      await page.route('**/pagefind/fragment/*', (route) => route.fulfill({ status: 404, body }));
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator('.count', { hasText: 'More results could not be loaded.' }).waitFor();
      expect(await page.locator('.results ol > li').count()).toBe(10);
      await page.unroute('**/pagefind/fragment/*');
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator('.results ol > li').nth(19).waitFor();
      expect(await countOn(page)).toBeGreaterThan(20);
      await page.context().close();
    });
  });

  it('works in a replay, which puts a prefix before each path that its worker asks for', async () => {
    const { page } = await newReader(browser, online);
    const prefix = '/replay/https://archive.example';
    // As the script that ReplayWeb.page puts before a worker.
    const before = `const ask = fetch; self.fetch = (to) => ask(to.startsWith('/') ? '${prefix}' + to : to);`;
    await page.route(`**${prefix}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await route.fetch({ url: server.origin + pathname.slice(prefix.length) });
      const isWorker = pathname.endsWith('search-worker.js');
      await route.fulfill({ response, ...(isWorker && { body: before + (await response.text()) }) });
    });
    await page.route('**/replay/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${server.origin}/replay/`);
    const reply = await page.evaluate(async (folder) => {
      const worker = new Worker(`${folder}/pagefind/search-worker.js`);
      const request = { text: 'Budapest', filters: {}, order: 'relevance' };
      worker.postMessage({ id: 1, request, from: 0, count: 1, withCounts: false });
      return new Promise((done) => worker.addEventListener('message', ({ data }) => done(data)));
    }, prefix);
    expect(reply).toMatchObject({ pages: [{ title: 'Budapest', url: '/places/budapest/' }] });
    await page.context().close();
  });

  it('can be used at 320 pixels, which is 400 % of 1280, by touch', async () => {
    const viewport = { width: 320, height: 256 };
    const reader = await newReader(browser, { ...online, viewport, hasTouch: true, isMobile: true });
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Budapest`);
    await first(page).waitFor();
    await page.locator('search-page summary').tap();
    await page.locator('select[name=kind]').selectOption('Document');
    await page.waitForURL(/kind=Document/);
    await page.waitForFunction(() =>
      (document.querySelector('.results .headline')?.textContent ?? '').includes('Budapest Memorandum'),
    );
    await first(page).tap();
    await page.waitForURL(/\/documents\/budapest-memorandum-1994\//);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });
});

async function countOn(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('search-page .count').textContent()) ?? '', 10);
}

// These two run in the page.
function has(count: number): boolean {
  return parseInt(document.querySelector('search-page .count')?.textContent ?? '', 10) === count;
}

function hasFewerThan(count: number): boolean {
  return parseInt(document.querySelector('search-page .count')?.textContent ?? '', 10) < count;
}
