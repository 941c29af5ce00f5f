import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layersOf, statementsOf } from '../fixtures/read-css.ts';

const files = readdirSync('src', { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
  join(parentPath, name),
);
const blocks = files
  .filter((file) => file.endsWith('.astro'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<style([^>]*)>([^]*?)<\/style>/g)].map(
      ([, attributes = '', css = '']) => ({ file, attributes, css }),
    ),
  );
const sheets = readdirSync('src/styles')
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join('src/styles', name), 'utf8') }));
const [stated = '', ...imports] = statementsOf(readFileSync('src/styles/global.css', 'utf8'));
const order = layersOf(stated) ?? [];

describe('the style of a component', () => {
  it('is in the layer of components', () => {
    expect(blocks.length).toBeGreaterThan(40);
    const outside = blocks.filter(({ css }) => statementsOf(css).some((line) => line !== '@layer components'));
    expect(outside.map(({ file }) => file)).toEqual([]);
  });

  it('is scoped, unless a comment at its start says why not', () => {
    const global = blocks.filter(({ attributes }) => attributes.includes('is:global'));
    expect(global.filter(({ css }) => !/^\s*\/\* Global: .+\. \*\//.test(css)).map(({ file }) => file)).toEqual([]);
  });
});

describe('a colour', () => {
  it('is in tokens.css only; the stylesheets of print and of the book have their own', () => {
    const own = ['src/styles/tokens.css', 'src/styles/print.css', 'src/export/book/book.css'];
    const coloured = files
      .filter((file) => /\.(astro|ts|css)$/.test(file) && !own.includes(file))
      .filter((file) => /[\s'"(:]#(?:[0-9a-f]{6}|[0-9a-f]{3})[\s'");]/i.test(readFileSync(file, 'utf8')));
    expect(coloured).toEqual([]);
  });

  it('of the icon is that of the pages', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const pairs = ['paper', 'ink', 'accent'].map((name) =>
      [...tokens.matchAll(new RegExp(`--${name}: (#.+);`, 'g'))].map(([, colour]) => colour),
    );
    const drawn = readFileSync('public/icon.svg', 'utf8').match(/#[0-9a-f]{6}\b/g);
    expect(drawn).toEqual([...pairs.map((pair) => pair[1]), ...pairs.map((pair) => pair[0])]);
  });
});

describe('a stylesheet', () => {
  it('has everything in one layer of the order', () => {
    const imported = new Map(
      imports.map((line) => {
        const [, name, layer = 'none'] = /^@import url\('\.\/(.+)'\) layer\((.+)\)$/.exec(line) ?? [line, line];
        return [name, layer];
      }),
    );
    const outside = sheets.filter(({ name, css }) => {
      const layers = imported.has(name)
        ? [imported.get(name), ...statementsOf(css).flatMap((line) => layersOf(line) ?? [])]
        : statementsOf(css).map((line) => layersOf(line)?.join() ?? line);
      return name !== 'global.css' && (layers.length !== 1 || !order.includes(layers[0] ?? ''));
    });
    expect(order.length).toBeGreaterThan(5);
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});
