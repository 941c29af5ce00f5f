import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { expectQuiet, newReader } from './reader.ts';
import { serveFolder } from './serve-folder.ts';
import type { Server } from './serve.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), serveFolder('dist')]);
});
afterAll(() => server.stop());

// The layout estimates letter sizes; a browser shows the real ones.
it.each([320, 1280])('no name in the troop chart covers another or a mark at %i pixels', async (width) => {
  const reader = await newReader(browser, { viewport: { width, height: 900 }, serviceWorkers: 'block' });
  await reader.page.goto(`${server.origin}/positions/`);
  const { names, covered } = await reader.page.locator('.troops svg').evaluate((chart) => {
    const boxesOf = (selector: string) =>
      [...chart.querySelectorAll(selector)].map((element) => ({
        text: element.textContent,
        box: element.getBoundingClientRect(),
      }));
    const areOver = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const names = boxesOf('.name');
    const frame = chart.getBoundingClientRect();
    const covered = names.flatMap(({ text, box }, index) => {
      const others = [...names.slice(index + 1), ...boxesOf('.dot, .days, .range')];
      const isOutside = box.left < frame.left || box.right > frame.right;
      return isOutside || others.some((other) => areOver(box, other.box)) ? [text] : [];
    });
    return { names: names.length, covered };
  });
  expect(names).toBeGreaterThan(5);
  expect(covered).toEqual([]);
  expectQuiet(reader, server.origin);
  await reader.page.context().close();
});
