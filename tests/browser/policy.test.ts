import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import { chosen } from '../suite/counts.ts';
import { belowArchive, builtEdition } from '../suite/editions.ts';
import { sharedBrowser } from './shared-browser.ts';
import { pageTypes } from './page-types.ts';
import { expectQuiet, newReader, untilKept, type Reader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

const site = await builtEdition(belowArchive);
const generated = await builtEdition('a generated archive');

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

const article = '/2021/12/28/talks-announced/';
// The service worker would hide requests from the network.
const online = { serviceWorkers: 'block' } as const;

/** `violations` has lines `directive address`. */
interface WatchedReader extends Reader {
  violations: string[];
}

async function watchedReader(options: BrowserContextOptions = {}): Promise<WatchedReader> {
  const reader = await newReader(browser, options);
  onTestFinished(() => reader.page.context().close());
  const violations: string[] = [];
  await reader.page.exposeFunction('keepViolation', (text: string) => void violations.push(text));
  await reader.page.addInitScript(() => {
    const { keepViolation } = window as unknown as { keepViolation(text: string): void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      keepViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return { ...reader, violations };
}

async function forThisTest(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  onTestFinished(() => server.stop());
  return server;
}

function expectUntouched(reader: WatchedReader, origin: string): void {
  expect(reader.violations).toEqual([]);
  expectQuiet(reader, origin);
}

/** The results come from the worker. */
async function expectWorker(page: Page, origin: string, base = '/'): Promise<void> {
  await page.locator('.results .headline').first().waitFor();
  expect(page.workers().map((worker) => worker.url())).toEqual([`${origin}${base}pagefind/search-worker.js`]);
}

/** By default, one page type in `every` runs: the policy is the same on both hosts. */
const hosts = {
  'a host that sends no headers': { sendsHeaders: false, sent: undefined, every: 5 },
  'a host that sends the headers': { sendsHeaders: true, sent: formatPolicy('header'), every: 1 },
};

describe.each(Object.entries(hosts))('on %s', (_, { sendsHeaders, sent, every }) => {
  let server: Server;
  beforeAll(async () => {
    server = await serveFolder('dist', { sendsHeaders });
  });
  afterAll(() => server.stop());

  it('no type of page violates the policy', async () => {
    const reader = await watchedReader(online);
    for (const path of chosen(Object.values(pageTypes), (_, index) => index % every === 0)) {
      const response = await reader.page.goto(server.origin + path);
      expect(response?.headers()['content-security-policy'], path).toBe(sent);
      expect(await reader.page.locator('h1').isVisible(), path).toBe(true);
      if (path.includes('?q=')) await reader.page.locator('.results .headline').first().waitFor();
      await reader.page.evaluate(async () => void (await document.fonts.ready));
    }
    expectUntouched(reader, server.origin);
  });

  it('the search over a page and the search page run in the worker', async () => {
    const reader = await watchedReader(online);
    const { page } = reader;
    await page.goto(server.origin + article);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('Geneva');
    await expectWorker(page, server.origin);
    await page.goto(`${server.origin}/search/?q=Minsk&topic=The+Donbas&sort=oldest`);
    await expectWorker(page, server.origin);
    await page.locator('select[name=kind]').selectOption('Explainer');
    await page.waitForURL((url) => url.searchParams.get('kind') === 'Explainer');
    await page.locator('.results', { hasText: 'Explainer · ' }).waitFor();
    expectUntouched(reader, server.origin);
  });

  it('the service worker is allowed, and the policy holds without a network', async () => {
    const own = await forThisTest(serveFolder(generated, { sendsHeaders }));
    const reader = await watchedReader();
    const { page } = reader;
    await page.goto(`${own.origin}/about/`);
    await untilKept(page);
    await own.stop();
    await page.context().setOffline(true);
    const response = await page.goto(`${own.origin}/topics/`);
    expect(response?.fromServiceWorker()).toBe(true);
    expect(response?.headers()['content-security-policy']).toBe(sent);
    await page.goto(`${own.origin}/search/?q=Minsk&kind=Explainer`);
    await expectWorker(page, own.origin);
    expectUntouched(reader, own.origin);
  });

  it('injected code does nothing', async () => {
    const { outcome, asked, violations } = await attackedPage(server, (html) => html);
    expect(outcome).toEqual({
      'a script in the page': 'Error',
      'a handler in the page': 'Error',
      'markup from text': 'TypeError',
      'code from text': 'EvalError',
      'a script by its address': 'TypeError',
      'a worker by its address': 'TypeError',
      'a style': 'Error',
      'a picture from its text': 'Error',
      'a picture from another host': 'Error',
      'a request to another host': 'TypeError',
    });
    expect(asked).toEqual([]);
    await expect
      .poll(() => [...new Set(violations)])
      .toEqual([
        'script-src-elem inline',
        'script-src-attr inline',
        'require-trusted-types-for trusted-types-sink',
        'style-src-elem inline',
        'img-src data',
        'img-src https://elsewhere.example/icon.svg',
        'connect-src https://elsewhere.example/',
      ]);
  });
});

it('without the policy, all of that code would run', async () => {
  const server = await forThisTest(serveFolder('dist', { sendsHeaders: false }));
  const strip = (html: string): string => html.replace(/<meta http-equiv[^>]+>/, '');
  const { outcome, asked, violations } = await attackedPage(server, strip);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['works']));
  expect(asked).toEqual(['https://elsewhere.example/icon.svg', 'https://elsewhere.example/']);
  expect(violations).toEqual([]);
});

it('no page of another host can frame one of the archive, if headers are sent', async () => {
  const server = await forThisTest(serveFolder('dist'));
  const { page } = await watchedReader(online);
  const html = `<title>Elsewhere</title><iframe src="${server.origin}${article}"></iframe>`;
  await page.route('http://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://elsewhere.example/');
  const [, frame] = page.frames();
  expect(frame?.url()).toBe('chrome-error://chromewebdata/');
});

it('the search and the service worker are allowed under a sub-path', async () => {
  const server = await forThisTest(serveFolder(site, { base: '/archive/' }));
  const reader = await watchedReader();
  const { page } = reader;
  const response = await page.goto(`${server.origin}/archive/search/?q=Geneva`);
  expect(response?.headers()['content-security-policy']).toBe(formatPolicy('header'));
  await expectWorker(page, server.origin, '/archive/');
  const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
  expect(worker).toBe(`${server.origin}/archive/sw.js`);
  expectUntouched(reader, server.origin);
});

it('a browser without trusted types works as before', async () => {
  const server = await forThisTest(serveFolder('dist', { sendsHeaders: false }));
  const reader = await watchedReader(online);
  const { page } = reader;
  await page.addInitScript(() => Object.defineProperty(window, 'trustedTypes', { value: undefined }));
  await changePage(page, `${server.origin}/search/?q=Minsk`, (html) =>
    html.replace(/; require-trusted-types-for.+?(?=")/, ''),
  );
  await page.goto(`${server.origin}/search/?q=Minsk`);
  await expectWorker(page, server.origin);
  expectUntouched(reader, server.origin);
});

async function changePage(page: Page, address: string, change: (html: string) => string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

async function attackedPage(
  server: Server,
  change: (html: string) => string,
): Promise<{ outcome: Record<string, string>; asked: string[]; violations: string[] }> {
  const { page, violations } = await watchedReader(online);
  const asked: string[] = [];
  await page.route('https://elsewhere.example/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ path: 'dist/icon.svg', headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.route('**/other.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const injected = '<script>window.ran = 1</script><img src="/icon.svg" alt="" onload="window.handled = 1">';
  await changePage(page, server.origin + article, (html) => change(html).replace('</main>', `${injected}</main>`));
  await page.goto(server.origin + article);
  const outcome = await page.evaluate(tryAttacks);
  return { outcome, asked, violations };
}

async function tryAttacks(): Promise<Record<string, string>> {
  // Browsers allow `eval` inside the debugger's call.
  await new Promise((done) => setTimeout(done));
  const must = (condition: boolean): void => {
    if (!condition) throw new Error();
  };
  const shown = (src: string): Promise<unknown> =>
    new Promise((done, fail) => {
      const image = Object.assign(new Image(), { onload: done, onerror: () => fail(new Error()), src });
      document.body.append(image);
    });
  const attempts: Record<string, () => unknown> = {
    'a script in the page': () => must('ran' in window),
    'a handler in the page': () => must('handled' in window),
    'markup from text': () => (document.createElement('p').innerHTML = '<b>x</b>'),
    'code from text': () => (0, eval)('1'),
    'a script by its address': () => (document.createElement('script').src = '/other.js'),
    'a worker by its address': () => new Worker('/other.js'),
    'a style': () => {
      const style = document.createElement('style');
      style.textContent = ':root { --injected: 1 }';
      document.head.append(style);
      must(getComputedStyle(document.documentElement).getPropertyValue('--injected') !== '');
    },
    'a picture from its text': () => shown('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a picture from another host': () => shown('https://elsewhere.example/icon.svg'),
    'a request to another host': () => fetch('https://elsewhere.example/'),
  };
  const outcome: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      outcome[name] = 'works';
    } catch (error) {
      outcome[name] = error instanceof Error ? error.name : String(error);
    }
  }
  return outcome;
}
