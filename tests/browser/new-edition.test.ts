import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checksumOfList } from '../../src/offline/edition.ts';
import { builtEdition } from '../suite/editions.ts';
import { copyOfSite, fileOf, laterArticle, readEdition, renewEdition } from './edition-folder.ts';
import { keptEditions, keysIn } from './offline-page.ts';
import { patience, untilKept, untilTakenOver, untilTidied, untilVisited } from './reader.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { sharedBrowser } from './shared-browser.ts';

const site = await builtEdition('a generated archive');
const oldHeading = 'About';
const article = laterArticle(await readEdition(site));
/** The first visit keeps this page. */
const otherPage = '/topics/topic-7/';

let browser: Browser;
let context: BrowserContext;
let server: FolderServer;
let folder: string;

beforeAll(async () => {
  browser = await sharedBrowser();
});

beforeEach(async () => {
  folder = await copyOfSite(site);
  server = await serveFolder(folder);
  context = await browser.newContext();
  context.setDefaultTimeout(patience);
});

afterEach(async () => {
  await context.close();
  await server.stop();
});

/** Returns a function that undoes the change. */
async function change(heading: string): Promise<() => Promise<void>> {
  const file = join(folder, 'about/index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/<h1>.*?<\/h1>/s, `<h1>${heading}</h1>`));
  return () => writeFile(file, html);
}

/** Waits until this visit has kept its files. */
async function visit(path = '/about/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.origin + path);
  await untilKept(page);
  await untilVisited(page);
  return page;
}

/** Returns the final state of the worker found. */
function update(page: Page): Promise<ServiceWorkerState | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (worker?.state !== 'installing') return worker?.state;
    await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker.state;
  });
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();
const notice = (page: Page) => page.locator('edition-notice');

async function readAnew(page: Page, path?: string): Promise<Page> {
  await page.close();
  await untilTakenOver(context);
  const again = await visit(path);
  await untilTidied(again);
  expect(await keptEditions(again)).toHaveLength(1);
  return again;
}

it('replaces the old edition as a whole, after its last page is closed', async () => {
  const old = await visit();
  await change('A new edition');
  const list = await renewEdition(folder);
  expect(await update(old)).toBe('installed');
  await old.reload();
  expect(await heading(old)).toBe(oldHeading);
  const again = await readAnew(old);
  expect(await heading(again)).toBe('A new edition');
  expect(await keptEditions(again)).toEqual([list]);
});

it('fetches only what has changed', async () => {
  const page = await visit();
  await change('A new edition');
  await renewEdition(folder);
  const asked: string[] = [];
  server.fault = (path) => void asked.push(path);
  expect(await update(page)).toBe('installed');
  expect(asked.toSorted()).toEqual(['about/', 'edition.json', 'sw.js']);
});

it('keeps the old edition while the worker is newer than the list of files', async () => {
  const page = await visit();
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await change('Half of a new edition');
  await writeFile(join(folder, 'sw.js'), worker.replace(/[0-9a-f]{64}/g, 'f'.repeat(64)));
  expect(await update(page)).toBe('redundant');
  expect(await heading(await readAnew(page))).toBe(oldHeading);
});

it('keeps the old edition while the list is newer than a page, and uses the new one when it is complete', async () => {
  const page = await visit();
  const undo = await change('A new edition');
  const list = await renewEdition(folder);
  await undo();
  expect(await update(page)).toBe('redundant');
  await page.reload();
  expect(await heading(page)).toBe(oldHeading);
  await change('A new edition');
  expect(await update(page)).toBe('installed');
  const again = await readAnew(page);
  expect(await heading(again)).toBe('A new edition');
  expect(await keptEditions(again)).toEqual([list]);
});

it('counts as a new edition if only the worker has changed', async () => {
  const page = await visit();
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await writeFile(join(folder, 'sw.js'), `${worker}\n// Another worker.\n`);
  expect(await update(page)).toBe('installed');
  const list = await checksumOfList((await readEdition(folder)).files);
  const again = await readAnew(page);
  expect(await heading(again)).toBe(oldHeading);
  expect(await keptEditions(again)).toEqual([list]);
});

describe('the notice of a new edition', () => {
  it('opens it in this page at once; other pages keep the old edition', async () => {
    const [page, other] = [await visit(), await visit(otherPage)];
    await change('A new edition');
    await renewEdition(folder);
    await page.evaluate(() => document.querySelector('footer a')?.setAttribute('data-focus', ''));
    await page.locator('[data-focus]').focus();
    expect(await update(page)).toBe('installed');
    await notice(page).getByText('A new edition of the archive is ready.').waitFor();
    expect(await notice(page).getByRole('status').textContent()).toBe('A new edition of the archive is ready.');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-focus'))).toBe(true);
    await notice(other).getByRole('button', { name: 'Later' }).waitFor();
    await other.evaluate(() => document.body.setAttribute('data-old', ''));

    await notice(page).getByRole('button', { name: 'Read the new edition' }).click();
    await page.getByRole('heading', { name: 'A new edition', level: 1 }).waitFor();
    await notice(other).getByRole('button').first().waitFor({ state: 'detached' });
    expect(await other.evaluate(() => document.body.hasAttribute('data-old'))).toBe(true);
    // A page opened in the old edition gets files of the old edition.
    const asked = await other.evaluate(async () => (await fetch('/about/')).text());
    expect(asked).toContain(`<h1>${oldHeading}</h1>`);
    await other.close();
    await page.reload();
    await untilTidied(page);
    expect(await keptEditions(page)).toHaveLength(1);
  });

  it('can be postponed, and then does not come back in this tab', async () => {
    const page = await visit();
    await change('A new edition');
    await renewEdition(folder);
    expect(await update(page)).toBe('installed');
    await notice(page).getByRole('button', { name: 'Later' }).click();
    expect(await notice(page).innerText()).toBe('');
    await page.reload();
    await untilVisited(page);
    expect(await notice(page).innerText()).toBe('');
    await change('A newer edition');
    await renewEdition(folder);
    expect(await update(page)).toBe('installed');
    await notice(page).getByRole('button', { name: 'Read the new edition' }).click();
    await page.getByRole('heading', { name: 'A newer edition', level: 1 }).waitFor();
  });
});

it('keeps the old edition and says so while there is no room, and uses the new one when there is', async () => {
  const page = await visit();
  await change(`A new edition ${'of many words '.repeat(10_000)}`);
  const list = await renewEdition(folder);
  const device = await context.newCDPSession(page);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await device.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: usage + 50_000 });
  expect(await update(page)).toBe('redundant');
  await notice(page).getByText('This device has no room for the new edition').waitFor();
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await page.reload();
  expect(await heading(page)).toBe(oldHeading);
  await device.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  expect(await update(page)).toBe('installed');
  const again = await readAnew(page);
  expect(await heading(again)).toContain('A new edition of many words');
  expect(await keptEditions(again)).toEqual([list]);
});

it('makes room for a new edition by removing the previous one, even if a page of it is open', async () => {
  const long = 'of many words '.repeat(20_000);
  await change(`The first edition ${long}`);
  await renewEdition(folder);
  const [page, old] = [await visit(), await visit(otherPage)];
  await change(`The second edition ${long}`);
  await renewEdition(folder);
  expect(await update(page)).toBe('installed');
  await notice(page).getByRole('button', { name: 'Read the new edition' }).click();
  await page.getByRole('heading', { name: 'The second edition', level: 1 }).waitFor();
  expect(await keptEditions(page)).toHaveLength(2);

  await change(`The third edition ${long}`);
  const list = await renewEdition(folder);
  const device = await context.newCDPSession(page);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await device.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: usage + 50_000 });
  expect(await update(page)).toBe('installed');
  expect(await keptEditions(page)).toContain(list);
  expect(await keptEditions(page)).toHaveLength(2);
  await old.close();
  expect(await heading(await readAnew(page))).toContain('The third edition');
});

it('keeps for a page of the old edition what it loads late, even if the server no longer has it', async () => {
  const [page, old] = [await visit(), await visit(otherPage)];
  const { files } = await readEdition(folder);
  const dialog = files.find(({ path }) => path.includes('search-dialog'))?.path ?? '';
  const renamed = dialog.replace(/\.[\w-]{8}\.js/, '.changed1.js');
  for (const { path } of files.filter(({ path }) => /^_astro\/.*\.js$/.test(path))) {
    const script = await readFile(join(folder, path), 'utf8');
    await writeFile(
      join(folder, path),
      script.replaceAll(dialog.slice('_astro/'.length), renamed.slice('_astro/'.length)),
    );
  }
  await rename(join(folder, dialog), join(folder, renamed));
  // All editions use the same file names, but the new engine cannot read the old index.
  for (const name of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json']) {
    await writeFile(join(folder, 'pagefind', name), 'Of the new edition');
  }
  await change('A new edition');
  await renewEdition(folder);
  expect(await update(page)).toBe('installed');
  await notice(page).getByRole('button', { name: 'Read the new edition' }).click();
  await page.getByRole('heading', { name: 'A new edition', level: 1 }).waitFor();
  await old.keyboard.press('/');
  await old.locator('dialog[open] input').fill('Vienna');
  await old.locator('dialog .results .headline').first().waitFor();
});

describe('a page that the first visit does not keep', () => {
  const [path, file] = [`/${article}`, fileOf(article)];
  const edit = async (): Promise<void> => {
    const html = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), html.replace(/<h1([^>]*)>[^]*?<\/h1>/, '<h1$1>Of the new edition</h1>'));
    await renewEdition(folder);
  };

  it('comes from the server, is not kept, and starts the update', async () => {
    const page = await visit();
    await edit();
    const html = await page.evaluate(async (path) => (await fetch(path)).text(), path);
    expect(html).toContain('>Of the new edition</h1>');
    await notice(page).getByText('A new edition of the archive is ready.').waitFor();
    expect((await keysIn(page)).filter((key) => key.includes(path))).toEqual([]);
    const again = await readAnew(page, path);
    expect(await heading(again)).toBe('Of the new edition');
  });

  it('is kept in its new form if it was kept before', async () => {
    const page = await visit(path);
    await edit();
    expect(await update(page)).toBe('installed');
    const again = await readAnew(page, '/about/');
    await context.setOffline(true);
    await again.goto(server.origin + path);
    expect(await heading(again)).toBe('Of the new edition');
  });
});
