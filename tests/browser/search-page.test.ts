import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { expectQuiet, newReader } from './reader.ts';
import { serveSite, type Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

// The service worker would answer from its own copy; here the network is what is looked at.
const online = { serviceWorkers: 'block' } as const;

describe('the search page', () => {
  it('restores query, filter and results from its address', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Minsk&topic=The+Donbas`);
    const results = page.locator('search-page .results li');
    await results.first().waitFor();
    expect(await page.locator('#query').inputValue()).toBe('Minsk');
    expect(await page.locator('select[name=topic]').inputValue()).toBe('The Donbas');
    expect(await page.locator('select[name=topic]').isVisible()).toBe(true);
    expect(await results.count()).toBe(Math.min(await countOn(page), 10));
    for (const mark of await results.locator('mark').allTextContents()) expect(mark).toMatch(/Minsk/i);
    for (const result of await results.all()) {
      expect(await result.locator('mark').count()).toBeGreaterThan(0);
      const facts = await result.locator('.small').textContent();
      expect(facts).toMatch(/^(\d+ \w+ 20\d\d · (Report|Explainer|Audio report) · .+ desk|.*\d{4} · Event|Topic)/);
    }
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('says in its address what is typed and chosen, and Back and Forward restore it', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/`);
    await page.locator('#query').pressSequentially('Minsk');
    await page.waitForURL((url) => url.search === '?q=Minsk');
    await page.locator('.results .headline').first().waitFor();
    const wide = await countOn(page);

    await page.locator('summary').click();
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

    await page.locator('.results .headline').first().click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await page.locator('.results .headline').first().waitFor();
    expect(await countOn(page)).toBe(narrow);
    expect(await page.locator('.results .headline').count()).toBe(Math.min(narrow, 10));
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('says when nothing is found', async () => {
    const reader = await newReader(browser, online);
    const { page } = reader;
    await page.goto(`${server.origin}/search/?q=Minsk`);
    await page.locator('.results .headline').first().waitFor();
    await page.locator('#query').fill('zzzzxq');
    await page.getByText('Nothing found. Try fewer or other words').waitFor();
    expect(await page.locator('.results li').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?q=zzzzxq');
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('says which section matched, and when and where a result is from', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(`${server.origin}/search/?kind=Report&q=Ukraine+Security+Assistance+Initiative`);
    const first = reader.page.locator('.results li').first();
    await first.waitFor();
    expect(await first.locator('.small').textContent()).toMatch(/28 December 2021 · Report · Brussels desk · in “.+”/);
    expect(await first.locator('a').getAttribute('href')).toMatch(/\/talks-announced\/#/);
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });

  it('sorts by date', async () => {
    const reader = await newReader(browser, online);
    await reader.page.goto(`${server.origin}/search/?q=Russia&sort=oldest`);
    await reader.page.locator('.results .small').nth(5).waitFor();
    const dates = (await reader.page.locator('.results .small').allTextContents()).map(
      (text) => text.split(' · ')[0] ?? '',
    );
    const times = dates.filter((date) => /^\d+ \w+ \d{4}$/.test(date)).map((date) => Date.parse(`${date} UTC`));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });
});

/** How many results the search page says that there are. */
async function countOn(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('search-page [role=status]').textContent()) ?? '', 10);
}

// These two run in the page.
function has(count: number): boolean {
  return parseInt(document.querySelector('search-page [role=status]')?.textContent ?? '', 10) === count;
}

function hasFewerThan(count: number): boolean {
  return parseInt(document.querySelector('search-page [role=status]')?.textContent ?? '', 10) < count;
}
