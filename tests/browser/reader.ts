import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A reader's page, with everything that went wrong in it and every address that it asked for. */
export interface Reader {
  page: Page;
  errors: string[];
  requests: string[];
}

/** Opens a page that keeps its console's errors and its requests. */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext(options);
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

/** Waits until the service worker keeps a whole edition and answers for the page. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
    if (!(await caches.match('/edition.json'))) throw new Error('The worker serves an edition that is not whole.');
  });
}
