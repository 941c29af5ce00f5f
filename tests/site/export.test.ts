import { spawn } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../src/html/built-page.ts';
import { checkPages } from '../../src/html/checks/check-pages.ts';
import { writeBook } from '../../src/export/book/write-book.ts';
import { describeEdition } from '../../src/export/download-edition.ts';
import type { Download } from '../../src/export/download.ts';
import { readSite } from '../../src/export/finished-site.ts';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import type { Edition } from '../../src/offline/edition.ts';
import { brokenLinks } from '../browser/broken-links.ts';
import { serveWith } from '../browser/serve.ts';
import { writeBookSite } from '../fixtures/book-site.ts';
import { writeFiles } from '../fixtures/write-content.ts';
import { shortOrFull } from '../suite/counts.ts';
import { builtEdition } from '../suite/editions.ts';
import { checksumsOf, temporaryFolder } from './build-site.ts';
import { exportSite, unpacked } from './export-site.ts';
import { epubcheck, runTool, tool } from './tools.ts';

const generated = await builtEdition('a generated archive');

const name = 'tensions-archive-2022-03-01';
const writer = tool('zimwriterfs', 'zim-tools');
const checker = tool('zimcheck', 'zim-tools');
const reader = tool('zimdump', 'zim-tools');
const validator = epubcheck();

/** Leaves out the downloads of an earlier export. */
async function copyOfSite(source = 'dist'): Promise<string> {
  const out = join(await temporaryFolder(), 'dist');
  const isEdition = (path: string): boolean => basename(dirname(path)) === 'downloads' && !path.endsWith('.html');
  await cp(source, out, { recursive: true, filter: (path) => !isEdition(path) });
  return out;
}

/** Only Node: skips the ZIM, which takes longest. */
const bare = { PATH: dirname(process.execPath) };

let out: string;
let said: string;
let downloads: Download[];

beforeAll(async () => {
  out = await copyOfSite();
  const { status, output } = await exportSite(out);
  expect(status, output).toBe(0);
  said = output;
  downloads = JSON.parse(await readFile(join(out, 'downloads/editions.json'), 'utf8')) as Download[];
});

describe('an export', () => {
  it('writes the downloads, their checksums and their list, and nothing beside the site', async () => {
    const kinds = 'missing' in writer ? ['zip', 'epub'] : ['zip', 'zim', 'epub'];
    expect(downloads.map(({ kind }) => kind)).toEqual(kinds);
    const files = ['SHA256SUMS', 'editions.json', 'index.html', ...kinds.map((kind) => `${name}.${kind}`)];
    expect(await readdir(join(out, 'downloads'))).toEqual(files.sort());
    expect(await readdir(dirname(out))).toEqual(['dist']);
    const checksums = await checksumsOf(join(out, 'downloads'));
    for (const download of downloads) {
      const { length } = await readFile(join(out, 'downloads', download.name));
      expect(download).toMatchObject({ bytes: length, sha256: checksums[download.name], date: '2022-03-01' });
      expect(said).toContain(download.name);
    }
    const lines = downloads.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    expect(await readFile(join(out, 'downloads/SHA256SUMS'), 'utf8')).toBe(lines.join(''));
  });

  it('changes no file of the site except the downloads page and the lists of its files', async () => {
    const [before, after] = await Promise.all([checksumsOf('dist'), checksumsOf(out)]);
    const changed = Object.keys(before).filter(
      (file) => !file.startsWith('downloads/') && before[file] !== after[file],
    );
    expect(changed).toEqual(expect.arrayContaining(['edition.json', 'manifest.json', 'sw.js']));
    expect(changed).toHaveLength(3);
    const edition = JSON.parse(await readFile(join(out, 'edition.json'), 'utf8')) as Edition;
    const page = edition.files.find(({ path }) => path === 'downloads/');
    expect(page?.sha256).toBe(after['downloads/index.html']);
  });

  it('links to them on the downloads page, which passes the checks', async () => {
    const page = readPage('/downloads/', await readFile(join(out, 'downloads/index.html'), 'utf8'));
    const links = downloads.map((download) => `/downloads/${download.name}`);
    expect(page.links).toEqual(expect.arrayContaining([...links, '/downloads/SHA256SUMS', '/downloads/editions.json']));
    const paths = new Set((await builtFiles(out)).map(addressOf));
    expect(checkPages({ pages: [page], paths, base: '/', origin: 'https://archive.example' })).toEqual([]);
  });

  it('of the same site gives the same bytes, in another zone and without zimwriterfs too', async () => {
    const source = shortOrFull(generated, 'dist');
    const [first, site] = [await copyOfSite(source), await copyOfSite(source)];
    const before = await exportSite(first);
    expect(before.status, before.output).toBe(0);
    const kept = await checksumsOf(join(first, 'downloads'));
    const { status, output } = await exportSite(site, { ...bare, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
    expect(status, output).toBe(0);
    const again = await checksumsOf(join(site, 'downloads'));
    for (const kind of ['zip', 'epub']) expect(again[`${name}.${kind}`]).toBe(kept[`${name}.${kind}`]);
    expect(output.split('\n').filter((line) => line.includes('ZIM'))).toEqual([
      '  No ZIM: zimwriterfs is not installed. On Debian and Ubuntu, install the package zim-tools.',
    ]);
    expect(Object.keys(again)).not.toContain(`${name}.zim`);
  });
});

describe('the ZIP', () => {
  it('is one folder with all pages, and every link leads to a file', async () => {
    const files = await unpacked(out, `${name}.zip`);
    expect([...files.keys()].filter((path) => !path.startsWith(`${name}/`))).toEqual([]);
    expect([...files.keys()]).toEqual([...files.keys()].sort());
    const folder = await temporaryFolder();
    await writeFiles(folder, Object.fromEntries(files));
    // The ZIP lacks the offline pages.
    const pages = (await builtFiles(out)).filter((file) => file.endsWith('.html') && !file.startsWith('offline/'));
    expect((await builtFiles(join(folder, name))).filter((file) => file.endsWith('.html'))).toEqual(pages);
    expect(await brokenLinks(join(folder, name))).toEqual([]);
    const foreign = /sw\.js|edition\.json|robots\.txt|sitemap|_headers|_redirects|htaccess|share\.png|webmanifest/;
    expect([...files.keys()].filter((path) => foreign.test(path))).toEqual([]);
  });

  it('has the checksum of every file in it, and says what it is', async () => {
    const files = await unpacked(out, `${name}.zip`);
    const listed = files.get(`${name}/SHA256SUMS`)?.toString().trimEnd().split('\n');
    const checksums = [...files].flatMap(([path, content]) =>
      [`${name}/SHA256SUMS`, `${name}/manifest.json`].includes(path)
        ? []
        : [`${createHash('sha256').update(content).digest('hex')}  ${path.slice(name.length + 1)}`],
    );
    expect(listed?.toSorted()).toEqual(checksums.toSorted());
    const readMe = files.get(`${name}/README.txt`)?.toString() ?? '';
    for (const words of [
      '1 March 2022',
      'index.html',
      'CC BY 4.0',
      'sha256sum --check SHA256SUMS',
      downloads[0]?.edition,
    ])
      expect(readMe).toContain(words);
    expect(Math.max(...readMe.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});

describe('the ZIM', () => {
  it.skipIf('missing' in checker)(`passes zimcheck${'missing' in checker ? `: ${checker.missing}` : ''}`, () => {
    const { status, output } = runTool(checker, '-A', join(out, 'downloads', `${name}.zim`));
    expect(output).toContain('Overall Test Status: Pass');
    expect(output).not.toMatch(/ERROR|WARNING/);
    expect(status).toBe(0);
  });

  it.skipIf('missing' in writer || 'missing' in reader)('lets Kiwix add its bar to the pages', () => {
    const archive = join(out, 'downloads', `${name}.zim`);
    const page = runTool(reader, 'show', '--url=topics/osce/index.html', archive).output;
    expect(page).toContain('<h1');
    expect(page).not.toContain('Content-Security-Policy');
    const list = runTool(reader, 'list', archive).output.split('\n');
    expect(list).toEqual(expect.arrayContaining(['index.html', 'archive.js', 'illustration.png']));
    for (const file of ['SHA256SUMS', 'manifest.json', 'README.txt']) expect(list).not.toContain(file);
  });
});

describe('Kiwix', () => {
  const server = tool('kiwix-serve', 'kiwix-tools');
  const withoutServer = 'missing' in writer || 'missing' in server;

  it.skipIf(withoutServer)(
    `suggests current pages only, and says how to read text${'missing' in server ? `: ${server.missing}` : ''}`,
    async () => {
      const archive = join(out, 'downloads', `${name}.zim`);
      const kiwix = await serveWith((port) =>
        spawn('kiwix-serve', ['--port', String(port), '--address', '127.0.0.1', archive], {
          detached: true,
          stdio: 'ignore',
        }),
      );
      const asOf = (await builtFiles(out)).find((file) => /^as-of\/\d/.test(file)) ?? '';
      expect(await readFile(join(out, asOf), 'utf8')).toMatch(/<title>[^<]+<\/title>.*<body/s);
      expect(await (await fetch(`${kiwix.origin}/${name}/${asOf}`)).text()).toMatch(/<body.*<title>[^<]+<\/title>/s);
      for (const term of ['Geneva', 'NATO', 'OSCE', 'Ukraine', 'Lavrov', 'positions', 'moved']) {
        const query = new URLSearchParams({ content: name, term });
        const found = (await (await fetch(`${kiwix.origin}/suggest?${query}`)).json()) as { path?: string }[];
        const paths = found.flatMap(({ path }) => path ?? []);
        if (term !== 'moved') expect(paths, term).not.toEqual([]);
        expect(paths.filter((path) => /^as-of\/\d|^positions\/on\//.test(path))).toEqual([]);
      }
      for (const file of ['data/places.csv', '2021/12/28/talks-announced.md']) {
        const text = await fetch(`${kiwix.origin}/${name}/${file}`);
        expect(text.headers.get('content-type'), file).not.toContain('charset');
        const bytes = new Uint8Array(await text.arrayBuffer());
        expect([...bytes.slice(0, 3)], file).toEqual([0xef, 0xbb, 0xbf]);
      }
      await kiwix.stop();
    },
  );
});

describe('the book', () => {
  it.skipIf('missing' in validator)(`passes epubcheck${'missing' in validator ? `: ${validator.missing}` : ''}`, () => {
    // It may print “0 errors” and then fail, so only its status counts.
    const { status, output } = runTool(validator, '--failonwarnings', join(out, 'downloads', `${name}.epub`));
    expect(status, output).toBe(0);
  });

  it.skipIf('missing' in validator)(
    'passes with pictures, drawings and everything else that a page can have',
    async () => {
      const folder = await temporaryFolder();
      await writeBookSite(folder);
      const finished = await readSite(folder);
      if (!finished) throw new Error('The site is not found.');
      const target = join(folder, 'book.epub');
      await writeBook(finished, await describeEdition(finished, '2022-03-01T12:00:00Z'), target);
      const { status, output } = runTool(validator, '--failonwarnings', target);
      expect(status, output).toBe(0);
    },
  );

  it('has every article of the site as a chapter, and its type in the first file', async () => {
    const files = await unpacked(out, `${name}.epub`);
    const articles = JSON.parse(await readFile(join(out, 'data/articles.json'), 'utf8')) as { id: string }[];
    expect(articles.filter(({ id }) => !files.has(`book/${id}.xhtml`))).toEqual([]);
    const bytes = await readFile(join(out, 'downloads', `${name}.epub`));
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });
});

describe('an export that fails', () => {
  it('because there is no site reports it', async () => {
    const site = join(await temporaryFolder(), 'dist');
    const { status, output } = await exportSite(site);
    expect(status).toBe(1);
    expect(output).toBe(
      `There is no finished site in ${site}/. Run npm run build first.\nThe export failed. ${site}/ is unchanged.\n`,
    );
  });

  it('because a page is broken keeps the last good downloads, and leaves nothing beside the site', async () => {
    const before = await checksumsOf(join(out, 'downloads'));
    const article = join(out, '2021/12/28/talks-announced/index.html');
    const html = await readFile(article, 'utf8');
    await writeFile(article, html.replaceAll('<article', '<section'));
    const { status, output } = await exportSite(out, bare);
    await writeFile(article, html);
    expect(status).toBe(1);
    expect(output).toContain('2021/12/28/talks-announced/index.html has no article');
    expect(output).toContain(`The export failed. ${out}/ is unchanged.`);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await checksumsOf(join(out, 'downloads'))).toEqual(before);
    expect(await readdir(dirname(out))).toEqual(['dist']);
  });

  it('because its day is invalid says how to give one', async () => {
    const { status, output } = await exportSite(out, { SOURCE_DATE_EPOCH: 'yesterday' });
    expect(status).toBe(1);
    expect(output).toContain(
      'SOURCE_DATE_EPOCH is "yesterday". Give seconds since 1970, such as 1645660800, or leave it out.',
    );
  });
});
