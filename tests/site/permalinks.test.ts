import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressesOf } from '#domain/addresses/addresses.ts';
import { movedPositionsOf } from '#domain/addresses/moved-positions.ts';
import { unrecordedAddresses } from '#domain/addresses/permalinks.ts';
import { redirectsOf } from '#domain/addresses/redirects.ts';
import { versionAddressesOf, versionRedirectsOf } from '#domain/versions/version-addresses.ts';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { readPermalinks } from '../../src/loader/read-permalinks.ts';
import { articleText, plainContent, writeFiles } from '../fixtures/write-content.ts';
import { buildSite, temporaryFolder, type Build } from './build-site.ts';

/** Excludes as-of pages, which change with the record, and the error page. */
async function pagesOf(folder: string): Promise<string[]> {
  const pages = (await builtFiles(folder)).filter((file) => file.endsWith('.html') && !/^404|^as-of\/\d/.test(file));
  return pages.map(addressOf).sort();
}

describe('the content of the archive', () => {
  it('is built as one page for each current and each former address', async () => {
    const { archive } = await checkContent('content');
    if (!archive) throw new Error('The content has problems.');
    const { published } = await readPermalinks('content');
    const positions = movedPositionsOf(
      published.map(({ address }) => address),
      () => undefined,
    );
    expect(positions).toHaveLength(22);
    const moved = [...redirectsOf(archive), ...versionRedirectsOf(archive), ...positions];
    const expected = [...addressesOf(archive), ...versionAddressesOf(archive), ...moved.map(({ from }) => from)];
    expect(await pagesOf('dist')).toEqual(expected.sort());
  });

  it('has no unrecorded address', async () => {
    const { archive } = await checkContent('content');
    if (!archive) throw new Error('The content has problems.');
    expect(unrecordedAddresses(archive, await readPermalinks('content'))).toEqual([]);
  });
});

describe('a site under a sub-path with a renamed article, a renamed topic and a withdrawn article', () => {
  const published = [
    '/2021/11/30/talks/',
    '/2021/11/30/',
    '/2021/11/',
    '/2021/12/02/gone/',
    '/2021/12/02/',
    '/topics/csce/',
  ];
  const date = (day: string): string => `${day}T12:00:00+01:00`;
  let build: Build;
  const read = (path: string): Promise<string> => readFile(join(build.out, path), 'utf8');

  beforeAll(async () => {
    const content = await temporaryFolder();
    await writeFiles(content, {
      ...plainContent,
      'permalinks.txt': published.map((address) => `${address}\n`).join(''),
      'topics/osce.md': plainContent['topics/osce.md'].replace('name: OSCE', 'name: OSCE\nformerly: [csce]'),
      'articles/2021-12-01-talks-held.md': articleText({
        title: 'Talks held',
        date: date('2021-12-01'),
        formerly: '[2021-11-30-talks]',
      }),
      'articles/2021-12-02-gone.md': articleText(
        {
          title: 'An article that has gone',
          date: date('2021-12-02'),
          withdrawn: '{ on: 2022-03-04, reason: It named a person who asked us not to. }',
        },
        'Withdrawn words that has gone.\n',
      ),
    });
    build = await buildSite({ ARCHIVE_CONTENT: content, SITE_BASE: '/archive/' });
    expect(build.status, build.output).toBe(0);
  });

  it('has a page at every published address', async () => {
    expect(await pagesOf(build.out)).toEqual(expect.arrayContaining([...published, '/2021/12/01/talks-held/']));
  });

  it.each([
    ['/2021/11/30/talks/', '/archive/2021/12/01/talks-held/'],
    ['/2021/11/30/', '/archive/2021/'],
    ['/2021/11/', '/archive/2021/'],
    ['/2021/12/02/', '/archive/2021/12/'],
    ['/topics/csce/', '/archive/topics/osce/'],
    ['/2021/11/30/talks/history/', '/archive/2021/12/01/talks-held/history/'],
    ['/2021/12/02/gone/history/', '/archive/2021/12/02/gone/'],
  ])('redirects from %s, without help of the host', async (from, to) => {
    const html = await read(`${from}index.html`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain(`<a href="${to}">`);
    expect(html).toContain(`<link rel="canonical" href="https://archive.example${to}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toMatch(/<script|<style|\sstyle=|<link rel="stylesheet"/);
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off', 'void-style': 'off' },
    }).validateString(html, from);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('has the same rules for hosts that redirect, also for the files beside pages', async () => {
    const rules = (await read('_redirects')).trimEnd().split('\n');
    expect(rules).toEqual(
      expect.arrayContaining([
        '/archive/2021/11/30/talks/ /archive/2021/12/01/talks-held/ 301',
        '/archive/2021/11/30/talks.md /archive/2021/12/01/talks-held.md 301',
        '/archive/2021/12/02/ /archive/2021/12/ 301',
        '/archive/2021/12/02/gone.md /archive/2021/12/02/gone/ 301',
        '/archive/2021/11/30/talks/history/1.md /archive/2021/12/01/talks-held/history/1.md 301',
        '/archive/2021/12/02/gone/history/timemap.link /archive/2021/12/02/gone/ 301',
        '/archive/topics/csce/feed.xml /archive/topics/osce/feed.xml 301',
      ]),
    );
    const files = new Set((await builtFiles(build.out)).map((file) => `/archive${addressOf(file)}`));
    expect(rules.map((rule) => rule.split(' ')[1] ?? '').filter((to) => !files.has(to))).toEqual([]);
  });

  it('has former addresses not in the sitemap, but in the offline list', async () => {
    const sitemap = await read('sitemap-0.xml');
    expect(sitemap).toContain('/archive/2021/12/01/talks-held/<');
    expect(sitemap).not.toMatch(/\/11\/30\/|csce/);
    const edition = JSON.parse(await read('edition.json')) as { files: { path: string }[] };
    const kept = edition.files.map(({ path }) => path);
    expect(kept).toContain('2021/11/30/talks/');
    expect(kept).not.toContain('_redirects');
  });

  it('says at the address of the withdrawn article when and why, and nothing about it elsewhere', async () => {
    const page = await read('2021/12/02/gone/index.html');
    expect(page).toContain('This article was withdrawn on 4 March 2022.');
    expect(page).toContain('It named a person who asked us not to.');
    expect(page).not.toContain('Withdrawn words');
    const files = (await builtFiles(build.out)).filter((file) => /\.(html|xml|json|md)$/.test(file));
    const texts = await Array.fromAsync(files, async (file) => ({ file, text: await read(file) }));
    const naming = texts.filter(({ text }) => /An article that has gone|Withdrawn words/.test(text));
    expect(naming.map(({ file }) => file)).toEqual(['2021/12/02/gone/index.html']);
    const found = (await builtFiles(build.out)).filter((file) => file.endsWith('.pf_fragment'));
    const results = await Array.fromAsync(found, (file) => readFile(join(build.out, file)));
    expect(results.length).toBeGreaterThan(2);
    expect(results.filter((result) => /gone|Withdrawn/.test(gunzipSync(result).toString()))).toEqual([]);
  });
});
