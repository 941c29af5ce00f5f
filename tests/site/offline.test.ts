import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '#domain/formats/manifest.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { checksumOfList } from '../../src/offline/edition.ts';
import { firstVisitLimit } from '../../src/offline/first-visit.ts';
import { fileOf, readEdition } from '../browser/edition-folder.ts';

const { id, files } = await readEdition('dist');
const manifest = await parseManifest(await readFile('dist/manifest.json', 'utf8'));
const first = files.filter((file) => file.first);
const listed = new Map(files.map((file) => [fileOf(file.path), file]));

describe('the service worker', () => {
  it('has at most 5 KB gzipped, and the checksum of the list', async () => {
    const worker = await readFile('dist/sw.js');
    expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(5000);
    expect(worker.toString()).toContain(await checksumOfList(files));
  });
});

describe('the list of the edition', () => {
  it('has every file of the site with its checksum and size, except files that no reader opens', async () => {
    const unlisted: string[] = [];
    for (const name of await builtFiles('dist')) {
      const content = await readFile(join('dist', name));
      const file = listed.get(name);
      if (!file) unlisted.push(name);
      else expect([file.bytes, file.sha256], name).toEqual([content.length, checksumOf(content)]);
    }
    expect(unlisted.filter((name) => !/share\.png$|timemap\.link$|^downloads\/./.test(name))).toEqual([
      '.htaccess',
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

  it('has the edition of manifest.json', () => {
    expect(id).toBe(manifest?.edition);
  });

  it('has the checksums and sizes of manifest.json', () => {
    const published = new Map(manifest?.files.map(({ path, ...file }) => [path, file]));
    const differing = files.filter(({ path, sha256, bytes }) => {
      const file = published.get(fileOf(path));
      return file?.sha256 !== sha256 || file.bytes !== bytes;
    });
    expect(differing).toEqual([]);
  });
});

describe('the first visit', () => {
  it('keeps the whole search and every topic, year and month, and stays below its limit', () => {
    const later = files.filter((file) => !file.first).map(({ path }) => path);
    expect(later.filter((path) => /^pagefind\/|^_astro\/|^topics\/[^/]+\/$|^\d{4}\/(\d\d\/)?$/.test(path))).toEqual([]);
    expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(firstVisitLimit);
    expect(later.length).toBeGreaterThan(first.length / 2);
  });

  it('keeps everything that its pages load', async () => {
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

function checksumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
