import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument, DomUtils } from 'htmlparser2';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isComparison } from '#domain/versions/version-addresses.ts';
import { builtFiles } from '../../src/html/built-files.ts';

const files = await builtFiles('dist');
const read = (file: string): Promise<string> => readFile(join('dist', file), 'utf8');
const articles = files.filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
const topics = files.filter((file) => /^topics\/[^/]+\/index\.html$/.test(file));
const addressOf = (file: string): string => `https://archive.example/${file.replace('index.html', '')}`;

async function textsIn(file: string, name: string): Promise<string[]> {
  const document = parseDocument(await read(file), { xmlMode: true });
  return DomUtils.getElementsByTagName(name, document).map((element) => DomUtils.textContent(element));
}

describe('feeds', () => {
  it('have the articles of the whole archive, newest first, as RSS and as JSON', async () => {
    const dates = (await textsIn('feed.xml', 'pubDate')).map((date) => Date.parse(date));
    expect(dates).toHaveLength(articles.length);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    const feed = JSON.parse(await read('feed.json')) as { version: string; items: { url: string; id: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ url }) => url).toSorted()).toEqual(articles.map(addressOf).toSorted());
    expect((await textsIn('feed.xml', 'link')).slice(1)).toEqual(feed.items.map(({ url }) => url));
  });

  it('exist for every topic and are linked from its page', async () => {
    for (const page of topics) {
      const folder = page.replace('index.html', '');
      expect(files).toContain(`${folder}feed.xml`);
      const feed = JSON.parse(await read(`${folder}feed.json`)) as { items: unknown[] };
      expect(feed.items.length, page).toBeGreaterThan(0);
      expect(await read(page)).toContain(`href="/${folder}feed.xml"`);
    }
  });
});

describe('metadata for programs', () => {
  it('lists every page in the sitemap, except as-of pages, comparisons of versions, missing and moved pages', async () => {
    const listed = await textsIn('sitemap-0.xml', 'loc');
    const isPage = (file: string): boolean =>
      file.endsWith('index.html') &&
      !isComparison(`/${dirname(file)}/`) &&
      !/^as-of\/\d|^offline\/missing\/|^positions\/on\//.test(file);
    const pages = files.filter(isPage).map(addressOf);
    expect(listed.toSorted()).toEqual(pages.toSorted());
    expect(await read('robots.txt')).toContain('Sitemap: https://archive.example/sitemap-index.xml');
  });

  it('describes each article as news, with its dates, its authors and what it cites', async () => {
    for (const file of articles) {
      const html = await read(file);
      const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const data = JSON.parse(text) as Record<string, unknown>;
      expect(data, file).toMatchObject({ '@type': 'NewsArticle', url: addressOf(file), inLanguage: 'en' });
      expect(data.datePublished, file).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(data.author, file).toEqual(expect.arrayContaining([expect.objectContaining({ '@type': 'Organization' })]));
      expect((data.citation as unknown[]).length, file).toBeGreaterThanOrEqual(3);
      expect(data.isBasedOn, file).toBeDefined();
      expect(html, file).toContain(`<link rel="canonical" href="${addressOf(file)}">`);
      expect(html, file).toContain(`<meta property="og:image" content="${addressOf(file)}share.png">`);
    }
  });

  it('has a picture of 1200 by 630 pixels for each article', async () => {
    for (const file of articles) {
      const { width, height, format } = await sharp(join('dist', file.replace('index.html', 'share.png'))).metadata();
      expect({ width, height, format }, file).toEqual({ width: 1200, height: 630, format: 'png' });
    }
  });

  it('names only existing files in the manifest', async () => {
    const manifest = JSON.parse(await read('site.webmanifest')) as { icons: { src: string }[]; start_url: string };
    expect(manifest.start_url).toBe('/');
    for (const { src } of manifest.icons) expect(files).toContain(src.slice(1));
  });
});
