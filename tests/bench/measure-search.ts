import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** KB of the first search with everything that it loads; ms of later ones. */
export interface Measured {
  total: number;
  kilobytes: number;
  warm: number[];
}

const runs = 9;

export async function measureSearch(browser: Browser, site: string, word: string): Promise<Measured> {
  return measure(
    browser,
    (path) => fileIn(site, path),
    async (page, origin, transferred) => {
      await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
      const before = transferred();
      await type(page, word);
      await page.waitForLoadState('networkidle');
      const kilobytes = transferred() - before;
      const total = Number.parseInt((await page.locator('search-page .count').textContent()) ?? '', 10);
      const warm: number[] = [];
      for (let run = 0; run < runs; run++) {
        // The search remembers the last query, so another one comes between.
        await type(page, `${word} ${run}`);
        await page.locator('#query').fill('');
        await page.waitForFunction(() => document.querySelectorAll('.results ol > li').length === 0);
        warm.push(await type(page, word));
      }
      return { total, kilobytes, warm };
    },
  );
}

/** Returns the milliseconds from the key to the first result. */
function type(page: Page, word: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#query');
    const list = document.querySelector('.results ol');
    if (!input || !list) throw new Error('This is not the search page.');
    const shown = new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        if (list.children.length === 0) return;
        observer.disconnect();
        done();
      }).observe(list, { childList: true });
    });
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    return performance.now() - started;
  }, word);
}

/** Searches with unmodified Pagefind in its own worker, for ten results. */
export async function measureStock(browser: Browser, site: string, stock: string, word: string): Promise<Measured> {
  const find = (path: string) => fileIn(path.startsWith('/pagefind/') ? stock : site, path);
  return measure(browser, find, async (page, origin, transferred) => {
    // The site's policy would block Pagefind's engine.
    await page.goto(`${origin}/stock`);
    const before = transferred();
    const search = () =>
      page.evaluate(async (text) => {
        const address = '/pagefind/pagefind.js';
        interface Stock {
          search(text: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
        }
        const pagefind = (await import(address)) as Stock;
        const started = performance.now();
        const { results } = await pagefind.search(text);
        await results[0]?.data();
        const time = performance.now() - started;
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return { total: results.length, time };
      }, word);
    const { total } = await search();
    await page.waitForLoadState('networkidle');
    const kilobytes = transferred() - before;
    const warm: number[] = [];
    for (let run = 0; run < runs; run++) warm.push((await search()).time);
    return { total, kilobytes, warm };
  });
}

/** Serves files like static hosts, texts with gzip, and counts the bytes of bodies. */
async function measure(
  browser: Browser,
  find: (path: string) => Promise<Buffer | undefined>,
  run: (page: Page, origin: string, transferred: () => number) => Promise<Measured>,
): Promise<Measured> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    void find(pathname).then((content) => {
      const type = types[extname(pathname.replace(/\/$/, '/index.html'))];
      const body =
        content && type
          ? gzipSync(content, { level: 9 })
          : (content ?? Buffer.from('<!doctype html><html lang="en"></html>'));
      bytes += body.length;
      response.setHeader('Content-Type', type ?? (content ? 'application/octet-stream' : 'text/html'));
      if (content && type) response.setHeader('Content-Encoding', 'gzip');
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const port = typeof address === 'object' && address ? address.port : 0;
    return await run(await context.newPage(), `http://127.0.0.1:${port}`, () => bytes / 1024);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
};

async function fileIn(folder: string, path: string): Promise<Buffer | undefined> {
  return readFile(join(folder, path.replace(/\/$/, '/index.html'))).catch(() => undefined);
}
