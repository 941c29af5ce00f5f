import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText, plainContent, writeFiles } from '../fixtures/write-content.ts';
import { realPlaces } from '../fixtures/places.ts';
import { buildSite, temporaryFolder } from '../site/build-site.ts';
import { violationsIn } from './axe.ts';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  const content = await temporaryFolder();
  const places = realPlaces.map(({ id, name, kind, longitude, latitude, country }) => ({
    id,
    name,
    kind,
    longitude,
    latitude,
    country,
    summary: 'Why it is in the story.',
    confidence: 'known',
    sources: ['agency'],
    ...(name === 'Kyiv' && { nativeName: 'Київ', nativeLanguage: 'uk', aliases: ['Kiew', 'Kiev'] }),
    ...(name === 'Crimea' && { occupation: { since: '2014-02', by: 'Russia', note: 'As of 23 February 2022.' } }),
    ...(name === 'Mariupol' && { occupation: { since: '2022-05', by: 'Russia', note: 'As of May 2022.' } }),
  }));
  await writeFiles(content, {
    ...plainContent,
    'articles/2021-12-28-talks.md': articleText({ date: '2021-12-28T12:00:00+01:00' }),
    'places/all.yaml': JSON.stringify(places),
  });
  const { status, output, out } = await buildSite({ ARCHIVE_CONTENT: content });
  expect(status, output).toBe(0);
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder(out)]);
});
afterAll(() => server.stop());

const pathOf = (name: string) => `/places/${realPlaces.find((place) => place.name === name)?.id}/`;

/** Returns pairs of overlapping texts, and texts outside their drawing. */
function touchingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.map svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const cut = texts.filter(({ box }) => box.left < frame.left || box.right > frame.right);
      const touching = texts.flatMap(({ words, box }, index) =>
        texts
          .slice(index + 1)
          // Letter boxes are taller than the drawn letters.
          .filter(({ box: other }) => box.left < other.right && other.left < box.right)
          .filter(
            ({ box: other }) => Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height / 4,
          )
          .map((other) => `${words} and ${other.words}`),
      );
      return [...cut.map(({ words }) => `${words} is cut`), ...touching];
    }),
  );
}

describe.each([320, 390, 600, 1280])('at %i pixels', (width) => {
  it('no words on a map touch each other', async () => {
    const reader = await newReader(browser, { viewport: { width, height: 900 }, serviceWorkers: 'block' });
    for (const path of ['/map/', pathOf('Kyiv'), pathOf('Crimea'), pathOf('Geneva')]) {
      await reader.page.goto(server.origin + path);
      await reader.page.evaluate(() => document.fonts.ready);
      expect(await reader.page.locator('.map text:visible').count()).toBeGreaterThan(3);
      expect(await touchingTexts(reader.page), path).toEqual([]);
    }
    expectQuiet(reader, server.origin);
    await reader.page.context().close();
  });
});

describe.each([320, 1280])('at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('axe finds nothing on the map and on a place in %s', async (colorScheme) => {
    const viewport = { width, height: 900 };
    const reader = await newReader(browser, { viewport, colorScheme, serviceWorkers: 'block' });
    for (const path of ['/map/', pathOf('Kyiv'), pathOf('Mariupol'), pathOf('Beijing')]) {
      await reader.page.goto(server.origin + path);
      expect(await violationsIn(reader.page), path).toEqual([]);
    }
    await reader.page.context().close();
  });
});

it('the keyboard reaches every place on the map, and each leads to its page', async () => {
  const reader = await newReader(browser, { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const { page } = reader;
  await page.goto(`${server.origin}/map/`);
  await page.locator('a[href="#method"]').focus();
  const reached: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.closest('svg') ? active.getAttribute('aria-label') : null;
    });
    if (name === null) break;
    reached.push(name);
  }
  expect(reached).toHaveLength(32);
  expect(reached).toContain('Kyiv');
  await page.locator('svg').getByRole('link', { name: 'Kyiv' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${pathOf('Kyiv')}`);
  expect(await page.locator('h1').textContent()).toBe('Kyiv');
  await page.context().close();
});

it('the search finds a place by another spelling', async () => {
  const reader = await newReader(browser, { serviceWorkers: 'block' });
  await reader.page.goto(`${server.origin}/search/?q=Kiew&kind=Place`);
  const first = reader.page.locator('.results .headline').first();
  await first.waitFor();
  expect(await first.textContent()).toBe('Kyiv');
  await reader.page.context().close();
});

it('what happened after the day of the maps is marked as later', async () => {
  const reader = await newReader(browser, { serviceWorkers: 'block' });
  await reader.page.goto(`${server.origin}/map/`);
  await reader.page.getByText('Later: occupied since May 2022 by Russia.').waitFor();
  await reader.page.getByText('Occupied since February 2014 by Russia.').waitFor();
  await reader.page.context().close();
});
