import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEdition } from '../suite/editions.ts';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

const site = await builtEdition('an archive with events');

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder(site, { base: '/archive/' })]);
});
afterAll(() => server.stop());

async function openTimeline(query = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Reader> {
  const reader = await newReader(browser, { serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
  await reader.page.goto(`${server.origin}/archive/timeline/${query}`);
  return reader;
}

async function close(reader: Reader): Promise<void> {
  expectQuiet(reader, server.origin);
  await reader.page.context().close();
}

const shown = (page: Page) => page.locator('li[data-date] .headline:visible').allTextContents();
const statusOf = (page: Page) => page.locator('event-timeline [role=status]').textContent();
const headingsOf = (page: Page) => page.locator('event-timeline :is(h2, h3):visible').allInnerTexts();
const yearsOf = (page: Page) => page.locator('nav[aria-label=Years] > ul > li:visible').allInnerTexts();
const barsOf = (page: Page) => page.locator('.axis .bars title').allTextContents();
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const query = (page: Page) => new URL(page.url()).search;

const talks = ['Talks are announced', 'Talks are held in Geneva', 'A reply is handed over'];

describe('the timeline without JavaScript', () => {
  it('is the whole list under its headings, without useless controls', async () => {
    const reader = await openTimeline('?topic=talks', { javaScriptEnabled: false });
    expect(await shown(reader.page)).toHaveLength(14);
    expect(await headingsOf(reader.page)).toEqual([
      '1991',
      '2013',
      '2014',
      '2021',
      'November 2021',
      'December 2021',
      '2022',
    ]);
    expect(await reader.page.locator('event-timeline :is(select, button, summary):visible').count()).toBe(0);
    await close(reader);
  });

  it('leads from the bars of its axis and from its list of years to the headings', async () => {
    const reader = await openTimeline('', { javaScriptEnabled: false });
    const { page } = reader;
    expect(await barsOf(page)).toEqual([
      'August 1991: 1 event',
      'November 2013: 1 event',
      '2014: 1 event',
      'November 2021: 1 event',
      'December 2021: 8 events',
      'January 2022: 2 events',
    ]);
    await page.locator('.bars a', { hasText: 'December 2021' }).click();
    await page.waitForURL(({ hash }) => hash === '#in-2021-12');
    const top = await page.locator('#in-2021-12').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top >= 0 && top < 100).toBe(true);
    await page.locator('.bars a', { hasText: 'January 2022' }).click();
    await page.waitForURL(({ hash }) => hash === '#in-2022');
    await page.getByRole('link', { name: 'November', exact: true }).click();
    await page.waitForURL(({ hash }) => hash === '#in-2021-11');
    await close(reader);
  });
});

describe('a choice on the timeline', () => {
  it('shows the matching events under their headings, with their number, and is in the address', async () => {
    const reader = await openTimeline();
    const { page } = reader;
    expect(await statusOf(page)).toBe('14 of 14 events.');
    await page.locator('summary').click();
    await choice(page, 'Topic').selectOption('talks');
    await expect.poll(() => query(page)).toBe('?topic=talks');
    expect(await shown(page)).toEqual(talks);
    expect(await statusOf(page)).toBe('3 of 14 events.');
    expect(await headingsOf(page)).toEqual(['2021', 'December 2021', '2022']);
    expect((await yearsOf(page)).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(['2021 1 December 1', '2022 2']);
    expect(await barsOf(page)).toEqual(['December 2021: 1 event', 'January 2022: 2 events']);
    await choice(page, 'Who').selectOption('lavrov');
    expect(await shown(page)).toEqual(['Talks are held in Geneva']);
    await expect.poll(() => query(page)).toBe('?topic=talks&actor=lavrov');
    await choice(page, 'Status').selectOption('claimed');
    expect(await statusOf(page)).toBe('No event matches all of these choices.');
    await page.getByRole('button', { name: 'Show all events' }).click();
    expect(await shown(page)).toHaveLength(14);
    await expect.poll(() => query(page)).toBe('');
    await close(reader);
  });

  it('of a period draws the axis for that time', async () => {
    const reader = await openTimeline();
    const { page } = reader;
    const widthOf = async () => {
      const bar = page.locator('.bars a', { hasText: 'December 2021' }).locator('rect');
      return (await bar.boundingBox())?.width ?? 0;
    };
    const wide = await widthOf();
    await page.locator('summary').click();
    await choice(page, 'From').selectOption('2021');
    expect(await page.locator('.axis text').allTextContents()).toEqual(['2021', '2022']);
    expect(await widthOf()).toBeGreaterThan(1.5 * wide);
    await choice(page, 'To').selectOption('2021-11');
    expect(await shown(page)).toEqual(['A regulator stops its work']);
    await expect.poll(() => query(page)).toBe('?from=2021&to=2021-11');
    await close(reader);
  });

  it('is undone and redone by Back and Forward, also from another page', async () => {
    const reader = await openTimeline();
    const { page } = reader;
    await page.locator('summary').click();
    await choice(page, 'Topic').selectOption('talks');
    await choice(page, 'Who').selectOption('lavrov');
    await page.goBack();
    expect(await shown(page)).toEqual(talks);
    expect([await choice(page, 'Topic').inputValue(), await choice(page, 'Who').inputValue()]).toEqual(['talks', '']);
    await page.goBack();
    expect(await shown(page)).toHaveLength(14);
    await page.goForward();
    await page.goForward();
    expect(await shown(page)).toEqual(['Talks are held in Geneva']);
    await page.getByRole('link', { name: 'Talks are held in Geneva' }).click();
    await page.waitForURL('**/events/geneva/');
    await page.goBack();
    await page.getByText('1 of 14 events.').waitFor();
    expect(await shown(page)).toEqual(['Talks are held in Geneva']);
    await close(reader);
  });

  it('is restored from an address; one that does not exist is ignored', async () => {
    const reader = await openTimeline('?actor=blinken&status=nonsense&from=2022#in-2022');
    const { page } = reader;
    expect(await choice(page, 'Who').isVisible()).toBe(true);
    expect(await choice(page, 'Who').inputValue()).toBe('blinken');
    expect(await choice(page, 'Status').inputValue()).toBe('');
    expect(await shown(page)).toEqual(['Talks are held in Geneva', 'A reply is handed over']);
    await close(reader);
  });

  it('stays when a link leads within the page', async () => {
    const reader = await openTimeline('?topic=talks');
    const { page } = reader;
    await page.locator('nav[aria-label=Years]').getByRole('link', { name: '2022' }).click();
    await page.waitForURL(({ hash, search }) => hash === '#in-2022' && search === '?topic=talks');
    expect(await shown(page)).toEqual(talks);
    await close(reader);
  });
});

describe('the timeline by keyboard', () => {
  it('opens the filters, chooses one and resets it', async () => {
    const reader = await openTimeline();
    const { page } = reader;
    expect(await page.locator('[tabindex]:not([tabindex="-1"])').count()).toBe(0);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent.trim());
    await page.getByRole('link', { name: 'data', exact: true }).focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Choose events');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('topic');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await shown(page)).toEqual(talks);
    for (const name of ['actor', 'status', 'from', 'to', 'Show all events']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press('Enter');
    expect(await shown(page)).toHaveLength(14);
    expect(await focused()).toBe('Choose events');
    await close(reader);
  });
});
