import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Reader {
  page: Page;
  errors: string[];
  requests: string[];
}

/** Milliseconds; long enough for slow machines, below the test limit of 120 s. */
export const patience = 100_000;

export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  return { page, errors, requests };
}

/** Expects no errors, and requests only to the server. */
export function expectQuiet({ errors, requests }: Reader, origin: string): void {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
}

/** Waits until the service worker keeps an edition and answers for the page. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
    const keys = await (await caches.open(`archive ${scope}`)).keys(scope, { ignoreSearch: true });
    if (!keys.some(({ url }) => url.includes('?edition='))) throw new Error('The worker serves no edition.');
  });
}

/**
 * Waits until no worker is installing or waiting. No page may be open: browsers stop an old worker after an idle
 * second, and a page opened just then may have none.
 */
export async function untilTakenOver(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const debugging = await context.newCDPSession(page);
  const states = new Map<string, string>();
  const settled = new Promise<void>((done) =>
    debugging.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) states.set(versionId, status);
      const isSettled = [...states.values()].every((state) => state === 'activated' || state === 'redundant');
      if (states.size > 0 && isSettled) done();
    }),
  );
  await debugging.send('ServiceWorker.enable');
  await settled;
  await page.close();
}

export async function untilVisited(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('visit kept').length > 0);
}

/**
 * Waits until the worker has removed obsolete files. It handles messages in order, so its answer means that earlier
 * requests are done.
 */
export async function untilTidied(page: Page): Promise<void> {
  await untilVisited(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    active?.postMessage({ reading: [] }, [port2]);
    await new Promise((done) => (port1.onmessage = done));
  });
}
