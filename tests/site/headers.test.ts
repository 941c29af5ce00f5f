import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { headersFor } from '../browser/serve-folder.ts';
import { belowArchive, builtEdition } from '../suite/editions.ts';

const sites = {
  'at the root of a host': () => Promise.resolve({ folder: 'dist', base: '/', least: { pages: 100, timeMaps: 20 } }),
  'under a sub-path': async () => {
    return { folder: await builtEdition(belowArchive), base: '/archive/', least: { pages: 50, timeMaps: 0 } };
  },
};

describe.each(Object.entries(sites))('the headers of a site %s', async (_, site) => {
  const { folder, base, least } = await site();
  const rules = await readFile(join(folder, '_headers'), 'utf8');
  const files = await builtFiles(folder);
  const headersOf = (file: string) => headersFor(base + file, rules);

  it('have the policy of each page, and forbid frames too', async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(least.pages);
    for (const file of pages) {
      const { policy } = readPage(file, await readFile(join(folder, file), 'utf8'));
      const sent = headersOf(file).get('Content-Security-Policy')?.split('; ') ?? [];
      const own = policy?.split('; ') ?? [];
      if (/^as-of\/\d/.test(file)) {
        // A page without scripts needs no more, and the header allows no less.
        expect(own).toContain("default-src 'none'");
        expect(own.filter((directive) => !sent.includes(directive))).toEqual([]);
      } else {
        expect(sent.toSorted(), file).toEqual([...own, "frame-ancestors 'none'"].toSorted());
      }
    }
  });

  it('allow nothing inline, evaluated or loaded from elsewhere', () => {
    const sent = headersOf('index.html').get('Content-Security-Policy') ?? '';
    expect(sent).toContain("default-src 'none'");
    expect(sent).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
  });

  it('let browsers keep files with a checksum in their name for ever, and no others', () => {
    const kept = files.filter((file) => headersOf(file).get('Cache-Control')?.includes('immutable'));
    expect(kept).toEqual(files.filter((file) => file.startsWith('_astro/')));
    expect(kept.filter((file) => !/\.[\w-]{8}\.\w+$/.test(file))).toEqual([]);
    for (const file of ['sw.js', 'edition.json', 'manifest.json']) {
      expect(files).toContain(file);
      expect(headersOf(file).get('Cache-Control')).toBe('no-cache');
    }
  });

  it('give the media type of TimeMaps, and of nothing else', () => {
    const timeMaps = files.filter((file) => headersOf(file).get('Content-Type') === 'application/link-format');
    expect(timeMaps.length).toBeGreaterThan(least.timeMaps);
    expect(timeMaps).toEqual(files.filter((file) => file.endsWith('timemap.link')));
  });

  it('keep browsers from guessing the type of any file', () => {
    for (const file of files) expect(headersOf(file).get('X-Content-Type-Options'), file).toBe('nosniff');
  });
});
