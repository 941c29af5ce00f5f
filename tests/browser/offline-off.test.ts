import { cp, rm } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { timelineContent } from '../fixtures/timeline-content.ts';
import { writeContent } from '../fixtures/write-content.ts';
import { buildSite } from '../site/build-site.ts';
import { builtEdition } from '../suite/editions.ts';
import { copyOfSite } from './edition-folder.ts';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader, untilKept } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import { until } from './serve.ts';

const on = await builtEdition('an archive with events');

/** Cache names that do not belong to an archive at `/archive/`. */
const namesOfOthers = (origin: string): string[] => [
  'another app',
  `archive ${origin}/`,
  `archive ${origin}/archive/more/`,
  `edition ${origin}/archive/more/ ab`,
];

it('a site built with SITE_OFFLINE=off removes all that it has kept, nothing else, and keeps nothing more', async () => {
  const content = await writeContent(timelineContent);
  const off = await buildSite({ ARCHIVE_CONTENT: content, SITE_BASE: '/archive/', SITE_OFFLINE: 'off' });
  expect(off.status, off.output).toBe(0);
  const folder = await copyOfSite(on);

  const [browser, server] = await Promise.all([sharedBrowser(), serveFolder(folder, { base: '/archive/' })]);
  onTestFinished(async () => {
    await server.stop();
  });
  const reader = await newReader(browser);
  const { page } = reader;
  const caches = (): Promise<string[]> => page.evaluate(() => window.caches.keys());
  await page.goto(`${server.origin}/archive/about/`);
  await untilKept(page);
  const others = namesOfOthers(server.origin);
  await page.evaluate(
    async (names) => void (await Promise.all(names.map((name) => window.caches.open(name)))),
    [...others, `edition ${server.origin}/archive/ ab`],
  );
  expect((await caches()).filter((name) => !others.includes(name)).length).toBeGreaterThan(2);

  await rm(folder, { recursive: true });
  await cp(off.out, folder, { recursive: true });
  await page.reload();
  await until(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0));
  expect((await caches()).toSorted()).toEqual(others.toSorted());

  reader.requests.length = 0;
  await page.goto(`${server.origin}/archive/offline/`, { waitUntil: 'networkidle' });
  expect(await page.locator('main').innerText()).toContain('Offline reading is switched off');
  expect(reader.requests.filter((url) => /sw\.js|\/keep-visited\.|edition\.json/.test(url))).toEqual([]);
  expect((await caches()).toSorted()).toEqual(others.toSorted());
  expectQuiet(reader, server.origin);
});
