import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { firstVisitLimit } from '../../src/offline/first-visit.ts';
import { fileOf, readEdition } from '../browser/edition-folder.ts';

const { id, files } = await readEdition('dist');
const first = files.filter((file) => file.first);
const listed = new Map(files.map((file) => [fileOf(file.path), file]));

describe('the service worker', () => {
  it('has at most 5 KB gzipped, and the id of the edition', async () => {
    const worker = await readFile('dist/sw.js');
    expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(5000);
    expect(worker.toString()).toContain(id);
  });
});

describe('the list of the edition', () => {
  it('has every file of the site with its sum and size, but for what no reader opens', async () => {
    const unlisted: string[] = [];
    for (const name of await builtFiles('dist')) {
      const content = await readFile(join('dist', name));
      const file = listed.get(name);
      if (!file) unlisted.push(name);
      else expect([file.bytes, file.sha256], name).toEqual([content.length, sumOf(content)]);
    }
    expect(unlisted.filter((name) => !/share\.png$|timemap\.link$|^downloads\/./.test(name))).toEqual([
      '_headers',
      '_redirects',
      'edition.json',
      'manifest.json',
      'robots.txt',
      'sitemap-0.xml',
      'sitemap-index.xml',
      'sw.js',
    ]);
    expect(listed.size).toBe((await builtFiles('dist')).length - unlisted.length);
  });

  it('has another id when a file changes, or what the first visit keeps', () => {
    const lines = files.map(({ path, sha256, first }) => `${sha256} ${first ? 'first ' : ''}${path}\n`);
    expect(sumOf(Buffer.from(lines.join('')))).toBe(id);
  });
});

describe('the first visit', () => {
  it('keeps the search whole, every topic, year and month, and stays below its limit', () => {
    const later = files.filter((file) => !file.first).map(({ path }) => path);
    expect(later.filter((path) => /^pagefind\/|^_astro\/|^topics\/[^/]+\/$|^\d{4}\/(\d\d\/)?$/.test(path))).toEqual([]);
    expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(firstVisitLimit);
    expect(later.length).toBeGreaterThan(first.length / 2);
  });

  it('keeps all that its pages load', async () => {
    const kept = new Set(first.map(({ path }) => path));
    for (const { path } of first.filter(({ path }) => fileOf(path).endsWith('.html'))) {
      const html = await readFile(join('dist', fileOf(path)), 'utf8');
      const loaded = [
        ...html.matchAll(
          /<(?:script|img)[^>]* src="\/([^"]+)"|<link rel="(?:stylesheet|icon|manifest)" href="\/([^"]+)"/g,
        ),
      ];
      expect(loaded.length, path).toBeGreaterThan(2);
      expect(
        loaded.flatMap(([, src, href]) => src ?? href ?? []).filter((asset) => !kept.has(asset)),
        path,
      ).toEqual([]);
    }
  });
});

function sumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
