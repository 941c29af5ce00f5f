import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A reader's page, with everything that went wrong in it and every address that it asked for. */
export interface Reader {
  page: Page;
  errors: string[];
  requests: string[];
}

/** Milliseconds to wait for what must come, so long that no slow machine is mistaken for a fault; tests have 120 s. */
export const patience = 100_000;

/** Opens a page that keeps its console's errors and its requests. */
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

/** Nothing went wrong, and nothing was asked of anyone but the server. */
export function expectQuiet({ errors, requests }: Reader, origin: string): void {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
}

/** Waits until the service worker keeps an edition and answers for the page. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
    const keys = await (await caches.open(`archive ${scope}`)).keys();
    if (!keys.some(({ url }) => url.includes('?edition='))) throw new Error('The worker serves no edition.');
  });
}

/**
 * Waits, while no page of the site is open, until no worker is being installed or waits to take over: a browser lets go
 * of the worker before it when that has been idle for a second, and a page that comes just then may find neither.
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

/** Waits until a page has done all that a visit does, as the mark says that its script leaves behind. */
export async function untilVisited(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('archive visited').length > 0);
}

/**
 * Waits until a visit is done and the worker has removed what nobody needs any more. The worker does one thing after
 * the other, so once it answers this question it has ended all that the visit asked for.
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
