import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
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

const path = '/2021/12/28/talks-announced/';

async function readArticle(options: BrowserContextOptions = {}): Promise<Reader> {
  const reader = await newReader(browser, { serviceWorkers: 'block', ...options });
  onTestFinished(() => reader.page.context().close());
  await reader.page.goto(server.origin + path);
  return reader;
}

const note = (page: Page) => page.getByRole('dialog', { name: /^Cite paragraph/ });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('the reference to an article', () => {
  it('is copied by its button, which is announced once', async () => {
    const reader = await readArticle(clipboard);
    const { page } = reader;
    const section = page.locator('.citation');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('.citation [role=status]');
      if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    for (const _ of ['first', 'second']) {
      await section.getByRole('button', { name: 'Copy' }).click();
      await expect.poll(() => section.getByRole('status').textContent()).toBe('Copied.');
    }
    expect(await copied(page)).toBe(await section.locator('p').first().textContent());
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(['Copied.']);
    expectQuiet(reader, server.origin);
  });

  it('is selected if the browser refuses to copy', async () => {
    const reader = await readArticle();
    const { page } = reader;
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Not here.'));
    });
    await page.locator('.citation').getByRole('button', { name: 'Copy' }).click();
    await page.getByText('The text is selected. Copy it with your keyboard or menu.').waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toBe(await page.locator('.citation p').first().textContent());
  });
});

describe('a paragraph', () => {
  it('shows its ¶ to the pointer; it opens the reference beside it', async () => {
    const reader = await readArticle(clipboard);
    const { page } = reader;
    const paragraph = page.locator('.prose > p').nth(1);
    const sign = paragraph.locator('.pilcrow');
    const opacity = (): Promise<string> => sign.evaluate((link) => getComputedStyle(link).opacity);
    expect(await opacity()).toBe('0');
    await paragraph.hover();
    expect(await opacity()).toBe('1');
    const before = await page.evaluate(() => scrollY);
    await sign.click();
    await note(page).waitFor();
    const address = `https://archive.example${path}#${await paragraph.getAttribute('id')}`;
    const text = await note(page).locator('p').first().textContent();
    expect(text).toContain('paragraph 2');
    expect(text).toContain(address);
    await page.waitForURL(({ hash }) => hash === new URL(address).hash);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await note(page).getByRole('button', { name: 'Copy' }).click();
    await note(page).getByText('Copied.').waitFor();
    expect(await copied(page)).toBe(text);
    expectQuiet(reader, server.origin);
  });

  it('has files for programs, with the fields of the article', async () => {
    const { page } = await readArticle();
    await page.locator('.prose .pilcrow').nth(4).click({ force: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      note(page).getByRole('link', { name: 'BibTeX' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^tensions-archive-2021-12-28-talks-announced-p-[0-9a-z]{7}\.bib$/);
    const [paragraph] = new Cite(await readFile(await download.path(), 'utf8')).data;
    const [article] = new Cite(await readFile(`dist${path}cite.bib`, 'utf8')).data;
    const { title, author, issued, version, publisher, language } = article ?? {};
    expect(paragraph).toMatchObject({ title, author, issued, version, publisher, language });
    expect(paragraph?.URL).toMatch(/\/talks-announced\/#p-[0-9a-z]{7}$/);
    expect(paragraph?.note).toMatch(/^Paragraph 5\. As of 28 December 2021, 07:09 CET\./);
  });

  it('is no Tab stop; its number is, and gets the focus back', async () => {
    const reader = await readArticle();
    const { page } = reader;
    await page.locator('.citation summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await note(page).waitFor();
    expect(await note(page).getAttribute('aria-label')).toBe('Cite paragraph 2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy');
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await note(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2');
    expect(await page.locator('.pilcrow:not([tabindex="-1"])').count()).toBe(0);
    expectQuiet(reader, server.origin);
  });

  it('is a link to itself without JavaScript, and if its script cannot be loaded', async () => {
    const plain = await readArticle({ javaScriptEnabled: false });
    await plain.page.locator('.prose .pilcrow').nth(1).click({ force: true });
    await plain.page.waitForURL(/#p-/);
    expect(await plain.page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    expect(await plain.page.locator('.citation p').first().isVisible()).toBe(true);

    const { page } = await readArticle();
    await page.route('**/_astro/cite.*.js', (route) => route.abort());
    await page.locator('.prose .pilcrow').nth(1).click({ force: true });
    await page.waitForURL(/#p-/);
  });

  it('has a line beside it when a link leads there, and no mark in print', async () => {
    const { page } = await readArticle();
    const id = await page.locator('.prose > p').nth(3).getAttribute('id');
    await page.goto(`${server.origin}${path}#${id}`);
    const shadow = (place: number): Promise<string> =>
      page
        .locator('.prose > p')
        .nth(place)
        .evaluate((paragraph) => getComputedStyle(paragraph).boxShadow);
    expect(await shadow(3)).not.toBe('none');
    expect(await shadow(4)).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pilcrow').first().isVisible()).toBe(false);
    expect(await page.locator('.citation p').first().isVisible()).toBe(true);
  });
});
