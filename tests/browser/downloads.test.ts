import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formatDownloads, type Download } from '../../src/export/download.ts';
import { fillDownloadsPage } from '../../src/export/downloads-page.ts';
import { violationsIn } from './axe.ts';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

const downloads: Download[] = (['zip', 'zim', 'epub'] as const).map((kind) => ({
  name: `tensions-archive-2022-03-01.${kind}`,
  kind,
  bytes: 123_456_789,
  sha256: 'c3ad7bd98f742e7bd145c787ca0cd05b0fcb4b566eb4ea6617391ff15671d4f4',
  date: '2022-09-28',
  edition: 'x',
}));

async function openDownloads(width: number, colorScheme: 'light' | 'dark'): Promise<Reader> {
  const reader = await newReader(browser, { viewport: { width, height: 900 }, colorScheme, serviceWorkers: 'block' });
  onTestFinished(() => reader.page.context().close());
  const list = formatDownloads(downloads, { origin: server.origin, base: '/' });
  const body = fillDownloadsPage(await readFile('dist/downloads/index.html', 'utf8'), list);
  await reader.page.route('**/downloads/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await reader.page.goto(`${server.origin}/downloads/`);
  return reader;
}

describe.each([320, 1280])('the list of downloads at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('is complete and accessible in %s', async (colorScheme) => {
    const reader = await openDownloads(width, colorScheme);
    expect(await violationsIn(reader.page)).toEqual([]);
    const { scrolls, cut } = await reader.page.evaluate(() => ({
      scrolls: document.documentElement.scrollWidth > window.innerWidth,
      cut: [...document.querySelectorAll('.downloads :is(th, td)')]
        .filter((cell) => cell.getBoundingClientRect().right > window.innerWidth)
        .map((cell) => cell.textContent),
    }));
    expect({ scrolls, cut }).toEqual({ scrolls: false, cut: [] });
    expectQuiet(reader, server.origin);
  });
});

it('each row has its file as header', async () => {
  const { page } = await openDownloads(1280, 'light');
  const rows = page.getByRole('row');
  await page.getByRole('table', { name: 'Available files' }).waitFor();
  await expect(rows.nth(1).getByRole('rowheader').textContent()).resolves.toBe('ZIP');
  expect(await page.getByRole('link', { name: 'EPUB' }).getAttribute('href')).toBe(
    '/downloads/tensions-archive-2022-03-01.epub',
  );
});
