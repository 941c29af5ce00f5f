import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { layersOf, statementsOf } from '../fixtures/read-css.ts';

const [stated = ''] = statementsOf(await readFile('src/styles/global.css', 'utf8'));
const order = layersOf(stated) ?? [];

/** By the stylesheets that a page links to, in their order. */
const pages = new Map<string, string>();
for (const file of await builtFiles('dist')) {
  if (!file.endsWith('.html')) continue;
  const html = await readFile(join('dist', file), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)].map(([, path]) => path);
  pages.set(sheets.join(' '), file);
}

it('loads the layers of each page in their order, and nothing outside them', async () => {
  expect(pages.size).toBeGreaterThan(10);
  expect(order).toContain('components');
  const wrong = await Array.fromAsync(pages, async ([sheets, file]) => {
    const texts = await Array.fromAsync(sheets.split(' ').filter(Boolean), (sheet) =>
      readFile(join('dist', sheet), 'utf8'),
    );
    const statements = texts.flatMap(statementsOf);
    const layers = [...new Set(statements.flatMap((line) => layersOf(line) ?? []))];
    const loose = statements.filter((line) => layersOf(line) === undefined);
    const isInOrder = layers.join() === order.filter((layer) => layers.includes(layer)).join();
    return isInOrder && loose.length === 0 ? [] : [{ file, layers, loose: loose.slice(0, 5) }];
  });
  expect(wrong.flat()).toEqual([]);
});

it('gives the frame of the browser the colours of the paper', async () => {
  const tokens = await readFile('src/styles/tokens.css', 'utf8');
  const [light, dark] = [...tokens.matchAll(/--paper: (#.+);/g)].map(([, colour]) => colour);
  const colours = [
    ...(await readFile('dist/index.html', 'utf8')).matchAll(/<meta name="theme-color" content="([^"]+)"/g),
  ];
  const manifest = JSON.parse(await readFile('dist/site.webmanifest', 'utf8')) as Record<string, unknown>;
  expect(light).toMatch(/^#/);
  expect(colours.map(([, colour]) => colour)).toEqual([light, dark]);
  expect(manifest).toMatchObject({ background_color: light, theme_color: light });
});
