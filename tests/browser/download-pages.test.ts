import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import { downloadFolder, type DownloadFolder } from './download-folder.ts';
import { brokenLinks } from './broken-links.ts';
import { sharedBrowser } from './shared-browser.ts';
import { pageTypes } from './page-types.ts';
import { newReader, type Reader } from './reader.ts';

let browser: Browser;
let download: DownloadFolder;

beforeAll(async () => {
  [browser, download] = await Promise.all([sharedBrowser(), downloadFolder()]);
});

function fileOf(path: string): string {
  return pathToFileURL(download.folder).href + path.replace(/\/(?=[?#]|$)/, '/index.html');
}

/** Adds policy violations to the errors. */
async function openReader(options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, options);
  onTestFinished(() => reader.page.context().close());
  await reader.page.exposeFunction('keepViolation', (text: string) => void reader.errors.push(text));
  await reader.page.addInitScript(() => {
    const { keepViolation } = window as unknown as { keepViolation(text: string): void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      keepViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return reader;
}

function expectAlone({ errors, requests }: Reader): void {
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${pathToFileURL(download.folder).href}/`))).toEqual([]);
}

describe('a folder without a server', () => {
  it('has no broken link', async () => {
    expect(await brokenLinks(download.folder)).toEqual([]);
    // Links of the site work only on a server.
    expect((await brokenLinks('dist')).length).toBeGreaterThan(1000);
  });

  it('shows every type of page with its styles and fonts, under the policy of the site', async () => {
    const reader = await openReader();
    // The ZIP has no offline page.
    for (const path of Object.values(pageTypes).filter((path) => !path.startsWith('/offline/'))) {
      await reader.page.goto(fileOf(path));
      expect(await reader.page.locator('h1').isVisible(), path).toBe(true);
      if (path.includes('?q=')) await reader.page.locator('.results .headline').first().waitFor();
      const { policy, fonts, ink } = await reader.page.evaluate(async () => {
        await document.fonts.ready;
        return {
          policy: document.querySelector<HTMLMetaElement>('meta[http-equiv]')?.content,
          fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
          ink: getComputedStyle(document.body).color,
        };
      });
      const place = /^\/as-of\/\d/.test(path) ? 'plain' : 'meta';
      expect({ policy, ink }, path).toEqual({ policy: formatPolicy(place), ink: 'rgb(31, 28, 23)' });
      expect(fonts, path).toBeGreaterThan(0);
    }
    expectAlone(reader);
  });

  it('is dark in a dark colour scheme, and light in print', async () => {
    const reader = await openReader({ colorScheme: 'dark' });
    const { page } = reader;
    await page.goto(fileOf('/2021/12/28/talks-announced/'));
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe('rgb(25, 23, 20)');
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    expectAlone(reader);
  });

  it('works with links, Back and Forward', async () => {
    const reader = await openReader();
    const { page } = reader;
    await page.goto(fileOf('/'));
    await page.locator('.masthead').getByRole('link', { name: 'Topics' }).click();
    await page.locator('main a[href*="minsk-process"]').first().click();
    await page.waitForURL(fileOf('/topics/minsk-process/'));
    await page.goBack();
    await page.waitForURL(fileOf('/topics/'));
    await page.goForward();
    await page.waitForURL(fileOf('/topics/minsk-process/'));
    await page.locator('.masthead .name').click();
    await page.waitForURL(fileOf('/'));
    expectAlone(reader);
  });

  it('has a timeline that keeps its filters in the address and restores them', async () => {
    const reader = await openReader();
    const { page } = reader;
    await page.goto(fileOf('/timeline/'));
    const shown = page.locator('li[data-date] .headline:visible');
    const all = await shown.count();
    await page.locator('summary').click();
    await page.getByRole('combobox', { name: 'Topic', exact: true }).selectOption('us-russia');
    await page.waitForURL(fileOf('/timeline/?topic=us-russia'));
    const chosen = await shown.count();
    expect(chosen).toBeGreaterThan(0);
    expect(chosen).toBeLessThan(all);
    await page.reload();
    expect(await shown.count()).toBe(chosen);
    await page.goBack();
    expect(await shown.count()).toBe(all);
    expectAlone(reader);
  });

  it('explains a term beside its word, and leads to a note and back', async () => {
    const reader = await openReader({ viewport: { width: 390, height: 900 } });
    const { page } = reader;
    await page.goto(fileOf('/2021/12/28/talks-announced/'));
    await page.locator('a.term').first().click();
    await page.locator('[popover]:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-footnote-ref]').first().click();
    await page.waitForURL(({ hash }) => hash === '#fn-1');
    expectAlone(reader);
  });

  it('says on the downloads page which edition it is', async () => {
    const reader = await openReader();
    await reader.page.goto(fileOf('/downloads/'));
    const note = await reader.page.locator('[data-downloads]').textContent();
    expect(note).toContain('This is a download of the edition of 1 March 2022.');
    expect(note).toContain(download.edition.id);
    expectAlone(reader);
  });

  it('works without JavaScript', async () => {
    const reader = await openReader({ javaScriptEnabled: false });
    for (const path of ['/', '/timeline/', '/search/', '/2021/12/28/talks-announced/']) {
      await reader.page.goto(fileOf(path));
      expect(await reader.page.locator('main a:visible').count(), path).toBeGreaterThan(10);
    }
    expectAlone(reader);
  });
});

it('a page that loads something from elsewhere is refused, and the error is reported', async () => {
  const reader = await openReader();
  await reader.page.goto(fileOf('/about/'));
  await reader.page.evaluate(() => void (new Image().src = 'https://elsewhere.example/x.png'));
  await expect.poll(() => reader.errors).toContain('img-src https://elsewhere.example/x.png');
});

it('the pages have exactly the words of the site', async () => {
  for (const path of [
    'index.html',
    '2021/12/28/talks-announced/index.html',
    'positions/index.html',
    'map/index.html',
  ]) {
    const [site, folder] = await Promise.all(
      [join('dist', path), join(download.folder, path)].map((file) => readFile(file, 'utf8')),
    );
    const words = (html = ''): string => html.replace(/<[^>]*>/g, '');
    expect(words(folder), path).toBe(words(site));
  }
});
