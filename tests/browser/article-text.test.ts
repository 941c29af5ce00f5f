import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectQuiet, newReader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';
import { sharedBrowser } from './shared-browser.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

const audio = '/2021/12/28/negotiating-table-audio/';

async function openArticle(path: string, options: { width: number; javaScriptEnabled?: boolean }) {
  const { width, ...others } = options;
  const reader = await newReader(browser, { viewport: { width, height: 900 }, serviceWorkers: 'block', ...others });
  await reader.page.goto(server.origin + path);
  return reader;
}

function boxes(page: Page) {
  return page.evaluate(() => {
    const boxOf = (element: Element | null) => (element ?? document.body).getBoundingClientRect();
    return [...document.querySelectorAll('.footnotes > ol > li')].map((note) => {
      const { top, bottom, left } = boxOf(note);
      const call = boxOf(document.querySelector(`a[href="#${note.id}"]`));
      return { top, bottom, left, callTop: call.top, textEnd: boxOf(document.querySelector('.prose')).right };
    });
  });
}

describe('the notes of an article', () => {
  it('are beside their lines in wide windows, one below the other', async () => {
    for (const path of ['/2021/12/28/talks-announced/', '/2022/02/19/troop-numbers/']) {
      const reader = await openArticle(path, { width: 1400 });
      const notes = await boxes(reader.page);
      expect(notes.length).toBeGreaterThan(5);
      for (const [index, { top, left, callTop, textEnd }] of notes.entries()) {
        expect(left).toBeGreaterThan(textEnd);
        expect(top).toBeGreaterThan(callTop - 5);
        // The first is at its call; others are, too, unless the note before needs the place.
        const before = notes[index - 1]?.bottom ?? 0;
        expect(top).toBeLessThan(Math.max(callTop, before) + 15);
        expect(top).toBeGreaterThan(before);
      }
      expectQuiet(reader, server.origin);
      await reader.page.context().close();
    }
  });

  it('are a list at the end in narrow windows', async () => {
    const reader = await openArticle(audio, { width: 900 });
    const notes = await boxes(reader.page);
    const lastLine = Math.max(...notes.map(({ callTop }) => callTop));
    expect(notes.every(({ top, left, textEnd }) => top > lastLine && left < textEnd)).toBe(true);
    await expect.poll(() => reader.page.getByRole('heading', { name: 'Notes', exact: true }).isVisible()).toBe(true);
    await reader.page.context().close();
  });

  it('are not in a copy of the paragraph that calls them', async () => {
    const reader = await openArticle(audio, { width: 1400 });
    const copied = await reader.page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.querySelector('.prose p') ?? document.body);
      return selection?.toString();
    });
    expect(copied?.trim()).toMatch(/^The recording itself .* in Brussels\.1 The time, 06:32 CET, .* is not known\.$/);
    await reader.page.context().close();
  });
});

describe('a term in an article', () => {
  const term = (page: Page) => page.locator('a.term', { hasText: 'National Security Council' });
  const note = (page: Page) => page.locator('#term-nsc');

  it('opens its explanation in place, by pointer and by keyboard, and Escape leads back', async () => {
    const reader = await openArticle(audio, { width: 1400 });
    const { page } = reader;
    await term(page).click();
    await note(page).waitFor();
    expect(page.url()).toBe(server.origin + audio);
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    await term(page).focus();
    await page.keyboard.press('Enter');
    await note(page).waitFor();
    expect(await note(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('In the glossary');
    await page.keyboard.press('Escape');
    expect(await term(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expectQuiet(reader, server.origin);
    await page.context().close();
  });

  it('leads to its explanation after the text where no script runs, and from a link to it', async () => {
    for (const javaScriptEnabled of [false, true]) {
      const reader = await openArticle(audio, { width: 1400, javaScriptEnabled });
      const { page } = reader;
      if (javaScriptEnabled) await page.goto(`${server.origin}${audio}#term-nsc`);
      else await term(page).click();
      await page.waitForURL(({ hash }) => hash === '#term-nsc');
      await note(page).waitFor();
      expect(await note(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
      await page.context().close();
    }
  });

  it('leads to its explanation in a browser without popovers', async () => {
    const reader = await newReader(browser, { serviceWorkers: 'block' });
    await reader.page.addInitScript(() => {
      Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    });
    await reader.page.goto(server.origin + audio);
    await term(reader.page).click();
    await reader.page.waitForURL('**/#term-nsc');
    await note(reader.page).waitFor();
    await reader.page.context().close();
  });
});
