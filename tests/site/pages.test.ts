import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';
import { checkPages } from '../../src/html/checks/check-pages.ts';
import { builtFiles, addressOf } from '../../src/html/built-files.ts';
import { chosen } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';

const generated = await builtEdition('a generated archive');

const files = await builtFiles('dist');
const pages = await Array.fromAsync(
  files.filter((file) => file.endsWith('.html')),
  async (file) => ({ file, html: await readFile(join('dist', file), 'utf8') }),
);
const articles = pages.filter(({ file }) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));

describe('every page of the built site', () => {
  it('has one h1, a title of its own, whole words, working links, and nothing that its policy refuses', () => {
    const site = {
      pages: pages.map(({ file, html }) => readPage(addressOf(file), html)),
      paths: new Set(files.map(addressOf)),
      base: '/',
      origin: 'https://archive.example',
    };
    expect(site.pages.length).toBeGreaterThan(100);
    expect(checkPages(site)).toEqual([]);
  });

  it('has no space before a comma or a semicolon, also between two authors', async () => {
    const texts = await Array.fromAsync(
      (await builtFiles(generated)).filter((file) => file.endsWith('.html')),
      async (file) => ({ file, html: await readFile(join(generated, file), 'utf8') }),
    );
    // A comparison shows what was there before a comma.
    const shown = [...pages.filter(({ file }) => !file.includes('/history/')), ...texts];
    const spaced = shown.flatMap(({ file, html }) => {
      const text = html.replaceAll(/<(script|style)[^>]*>.*?<\/\1>|<[^>]+>/gs, '');
      return [...text.matchAll(/.{0,30}\s[,;](?!\w).{0,30}/g)].map(([part]) => `${file}: ${part}`);
    });
    expect(spaced).toEqual([]);
    expect(texts.filter(({ html }) => /By <a [^>]+>[^<]+<\/a>, <a /.test(html))).not.toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Validity matters, source layout does not.
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // Search engines shorten long headlines.
        'long-title': 'off',
      },
    });
    // By default, one as-of page in ten.
    const validated = chosen(pages, ({ file }, index) => !/^as-of\/\d/.test(file) || index % 10 === 0);
    const reports = await Promise.all(
      validated.map(async ({ file, html }) => {
        const { results } = await validator.validateString(html, file);
        return results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`),
        );
      }),
    );
    expect(reports.flat()).toEqual([]);
  });
});

describe('every article page', () => {
  it('transfers at most 20 KB gzipped with its styles and scripts', async () => {
    const weights = await Array.fromAsync(articles, async ({ file, html }) => {
      const assets = new Set(
        [...html.matchAll(/(?:href|src)="\/(_astro\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path),
      );
      const parts = await Array.fromAsync(assets, (path) => readFile(join('dist', path)));
      const bytes = [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
      return { file, bytes };
    });
    expect(weights.length).toBeGreaterThanOrEqual(21);
    expect(weights.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
  });

  it('says above its headline that it is from the archive, and its date', () => {
    for (const { file, html } of articles) {
      expect(html.indexOf('From the archive:'), file).toBeGreaterThan(0);
      expect(html.indexOf('From the archive:'), file).toBeLessThan(html.indexOf('<h1'));
    }
  });

  it('has its source text and its own picture for sharing', () => {
    for (const { file } of articles) {
      expect(files).toContain(file.replace(/\/index\.html$/, '.md'));
      expect(files).toContain(file.replace('index.html', 'share.png'));
    }
  });
});
