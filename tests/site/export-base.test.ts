import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brokenLinks } from '../browser/broken-links.ts';
import { picture } from '../fixtures/pictures.ts';
import { articleText, plainContent, writeContent, writeFiles } from '../fixtures/write-content.ts';
import { buildSite, temporaryFolder } from './build-site.ts';
import { exportSite, unpacked } from './export-site.ts';

const name = 'tensions-archive-2022-03-01';

it('the downloads of a site under a sub-path have no trace of the path', async () => {
  const content = await writeContent({
    ...plainContent,
    'pictures/map.webp': await picture('webp'),
    'articles/2021-12-28-talks.md': articleText(
      { date: '2021-12-28T12:00:00+01:00', formerly: '[2021-12-27-old]' },
      'See [the OSCE](../topics/osce.md).\n\n![A map of the line](../pictures/map.webp)\n',
    ),
  });
  const settings = { ARCHIVE_CONTENT: content, SITE_BASE: '/archive/', SITE_URL: 'https://elsewhere.example' };
  const { status, output, out } = await buildSite(settings);
  expect(status, output).toBe(0);
  // The export runs without the build's settings.
  const exported = await exportSite(out);
  expect(exported.status, exported.output).toBe(0);

  const folder = await temporaryFolder();
  await writeFiles(folder, Object.fromEntries(await unpacked(out, `${name}.zip`)));
  expect(await brokenLinks(join(folder, name))).toEqual([]);
  const pages = [...(await unpacked(out, `${name}.zip`))].filter(([path]) => path.endsWith('.html'));
  expect(
    pages.filter(([, html]) => /(href|src|action)="\/|url=\//.test(html.toString())).map(([path]) => path),
  ).toEqual([]);
  const moved = pages.find(([path]) => path === `${name}/2021/12/27/old/index.html`)?.[1].toString();
  expect(moved).toContain('content="0; url=../../28/talks/index.html"');
  const page = pages.find(([path]) => path === `${name}/2021/12/28/talks/index.html`)?.[1].toString();
  expect(page).toContain('<link rel="canonical" href="https://elsewhere.example/archive/2021/12/28/talks/">');
  expect(page).toContain('src="../../../../pictures/map.webp" alt="A map of the line" width="40" height="20"');

  const book = await unpacked(out, `${name}.epub`);
  const chapter = book.get('book/2021-12-28-talks.xhtml')?.toString();
  expect(chapter).toContain('href="https://elsewhere.example/archive/topics/osce/"');
  expect(chapter).toContain('src="pictures/pictures-map.webp.png"');
});
