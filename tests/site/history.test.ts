import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addVersions, parseVersions } from '#domain/versions/recorded-versions.ts';
import { versionTextPath } from '#domain/model/urls.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { readVersionText, checksumOfText } from '../../src/loader/versions/version-text.ts';
import { cloneRepository, makeRepository } from '../fixtures/repository.ts';
import { articleText, plainContent } from '../fixtures/write-content.ts';
import { buildSite, type Build } from './build-site.ts';

const id = '2021-12-01-talks';
const date = '2021-12-01T12:00:00+01:00';
const published = '  - { time: 2026-03-01T12:00:00+01:00, kind: published, reason: First published., by: desk }';
const correction = '  - { time: 2026-03-02T12:00:00+01:00, kind: correction, reason: A date was wrong., by: desk }';
const style = '  - { time: 2026-03-03T12:00:00+01:00, kind: style, reason: Said better., by: desk }';
const corrections = [
  '',
  '  - date: 2026-03-02',
  '    severity: substantive',
  '    was: The talks are on 11 January.',
  '    now: The talks are on 10 January.',
  '    reason: A source was misread.',
  '    statement: The talks are on 10 January',
].join('\n');

const texts = [
  articleText(
    { title: 'Talks', date, revisions: `\n${published}` },
    'The talks are on 11 January.\n\nNobody said where.\n',
  ),
  articleText(
    { title: 'Talks', date, revisions: `\n${published}\n${correction}`, corrections },
    'The talks are on 10 January.\n\nNobody said where.\n',
  ),
  articleText(
    { title: 'Talks are near', date, revisions: `\n${published}\n${correction}\n${style}`, corrections },
    'The talks are on 10 January.\n\nNo one has said where.\n',
  ),
];
const times = ['2026-03-01T12:00:00+01:00', '2026-03-02T12:00:00+01:00', '2026-03-03T12:00:00+01:00'];

const versionsText = addVersions(
  { text: '' },
  texts.map((text, index) => {
    const read = readVersionText(Buffer.from(text), `${id}.md`);
    return { id, number: index + 1, time: times[index] ?? '', sum: read ? checksumOfText(read) : '' };
  }),
);

const builds: Partial<Record<'whole' | 'shallow' | 'none', Build>> = {};
const page = async (kind: keyof typeof builds, path: string): Promise<string> =>
  (await readFile(join(builds[kind]?.out ?? '', path), 'utf8'))
    .replace(/ data-astro-cid-\w+(?:="true")?/g, '')
    .replace(/\s+/g, ' ');
const at = '2021/12/01/talks';

const removals: (() => Promise<void>)[] = [];
const keep = (remove: () => Promise<void>): void => {
  removals.push(remove);
};
afterAll(() => Promise.all(removals.map((remove) => remove())));

beforeAll(async () => {
  const repository = await makeRepository(keep);
  const [first = '', ...later] = texts;
  // The draft had another file name, which was never recorded.
  await repository.commit({ ...plainContent, 'articles/2021-11-30-plan.md': first });
  await repository.commit({}, ['articles/2021-11-30-plan.md', `articles/${id}.md`]);
  for (const text of later) await repository.commit({ [`articles/${id}.md`]: text });
  await repository.commit({ 'versions.txt': versionsText });
  const shallow = await cloneRepository(repository, ['--depth=1'], keep);
  const none = await cloneRepository(repository, [], keep);
  await rm(join(none.folder, '.git'), { recursive: true });
  // The folder was moved, and its files have other names in the commits before.
  repository.git('mv', 'content', 'texts');
  repository.git('commit', '-m', 'x');
  builds.whole = await buildSite({ ARCHIVE_CONTENT: join(repository.folder, 'texts') });
  builds.shallow = await buildSite({ ARCHIVE_CONTENT: shallow.content });
  builds.none = await buildSite({ ARCHIVE_CONTENT: none.content, GIT_CEILING_DIRECTORIES: '/' });
});

it('a site is built with the whole history of git, with a part of it and with none', () => {
  const all = Object.values(builds);
  expect(
    all.map(({ status }) => status),
    all.map(({ output }) => output).join('\n'),
  ).toEqual([0, 0, 0]);
});

it('a build says how many texts were not found, and why', () => {
  expect(builds.whole?.output).not.toContain('Warning: The text of');
  const warning = 'Warning: The text of 2 earlier versions was not found: ';
  expect(builds.shallow?.output).toContain(`${warning}this clone of the repository has only its latest commits.`);
  expect(builds.none?.output).toContain(`${warning}the content is in no git repository with a commit.`);
});

describe('the history of an article', () => {
  it('lists versions with time, kind, reason and author', async () => {
    const html = await page('whole', `${at}/history/index.html`);
    for (const words of [
      '1 March 2026, 12:00 CET',
      'First published.',
      'Correction.',
      'A date was wrong.',
      'Style.',
      'Said better.',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain(
      'The text says what was known on 1 December 2021. It was written after the events that it describes.',
    );
    expect(html).toContain(
      'This archive first published it on 1 March 2026. It has been changed twice since, last on 3 March 2026, 12:00 CET.',
    );
    expect(html).not.toContain('History incomplete');
  });

  it('shows added and removed words, and says which is which', async () => {
    const html = await page('whole', `${at}/history/index.html`);
    const words = html.replace(/<(?!\/?(?:ins|del))[^>]*>/g, '').replace(/ data-[^>]*/g, '');
    expect(words).toContain('The talks are on <del>removed: 11 end. </del><ins>added: 10 end. </ins> January.');
    expect(words).toContain('The headline was “Talks” and is “Talks are near”.');
    expect(html).toContain('1 unchanged passage');
  });

  it('compares any two versions on a page of its own, which search engines do not list', async () => {
    const html = await page('whole', `${at}/history/1-3/index.html`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Versions 1 and 3 of “Talks are near”');
    const sitemap = await page('whole', 'sitemap-0.xml');
    expect(sitemap).toContain('/talks/history/<');
    expect(sitemap).not.toContain('/1-3/');
    const searched = (await builtFiles(join(builds.whole?.out ?? '', 'pagefind'))).filter((file) =>
      file.startsWith('fragment/'),
    );
    expect(searched.length).toBeGreaterThan(3);
    expect(html).not.toContain('data-pagefind-body');
    expect(await page('whole', `${at}/history/index.html`)).not.toContain('data-pagefind-body');
  });

  it('has every text with its checksum, and a TimeMap of them', async () => {
    for (const number of [1, 2, 3]) {
      const file = await readFile(join(builds.whole?.out ?? '', `${at}/history/${number}.md`));
      expect(versionsText).toContain(
        ` ${number} ${times[number - 1]} ${createHash('sha256').update(file).digest('hex')}\n`,
      );
    }
    const map = await page('whole', `${at}/history/timemap.link`);
    expect(map.match(/memento"; datetime="\w{3}, 0\d Mar 2026 11:00:00 GMT"/g)).toHaveLength(3);
    const article = await page('whole', `${at}/index.html`);
    expect(article).toContain(
      `<link rel="timemap" type="application/link-format" href="https://archive.example/${at}/history/timemap.link">`,
    );
    expect(article).toContain(`<link rel="original" href="https://archive.example/${at}/">`);
    expect(article).toMatch(
      /<link rel="memento" type="text\/markdown" href="[^"]+\/history\/3\.md" title="[^"]+" data-datetime="Tue, 03 Mar 2026 11:00:00 GMT">/,
    );
  });

  it.each(['shallow', 'none'] as const)('says that it is incomplete if git lacks it: %s', async (kind) => {
    const html = await page(kind, `${at}/history/index.html`);
    expect(html).toContain('<strong>History incomplete.</strong> The text of versions 1 and 2 is not here.');
    expect(html).toContain('1 March 2026, 12:00 CET');
    expect(html.match(/The difference cannot be shown: one of the two texts is not here\./g)).toHaveLength(2);
    expect(html).not.toMatch(/<(ins|del)/);
    expect(await page(kind, `${at}/history/1-3/index.html`)).toContain('The text of version 1 is not here.');
    const files = (await builtFiles(builds[kind]?.out ?? '')).filter((file) => file.startsWith(`${at}/history/`));
    expect(files).toEqual(
      ['1-3/index.html', '3.md', 'index.html', 'timemap.link'].map((file) => `${at}/history/${file}`),
    );
    expect((await page(kind, `${at}/history/timemap.link`)).match(/memento/g)).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('is shown above the text and marked at its place in it', async () => {
    const html = await page('whole', `${at}/index.html`);
    expect(html).toContain('Corrected on <time datetime="2026-03-02"');
    expect(html.indexOf('id="correction-1"')).toBeLessThan(html.indexOf('class="prose'));
    expect(html).toContain(
      '<span class="corrected" data-opened-in="as-of">The talks are on 10 January</span> ' +
        '<a class="corrected-mark" data-not-in="as-of" href="#correction-1" data-pagefind-ignore="all">[corrected on 2 March 2026]</a>.</p>',
    );
    const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      datePublished: times[0],
      dateModified: times[2],
      contentReferenceTime: date,
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-03-02' }],
    });
  });

  it('is in the list of all corrections, and in its feeds', async () => {
    const html = await page('whole', 'corrections/index.html');
    expect(html).toContain('The talks are on 11 January.');
    expect(html).toContain(`href="/${at}/#correction-1"`);
    expect(html).toContain('href="/corrections/feed.xml"');
    const feed = JSON.parse(await page('whole', 'corrections/feed.json')) as {
      items: { url: string; date_published: string }[];
    };
    expect(feed.items.map(({ url, date_published }) => [url, date_published])).toEqual([
      [`https://archive.example/${at}/#correction-1`, times[1]],
    ]);
    expect(await page('whole', 'corrections/feed.xml')).toContain(
      '<title>Substantive correction: Talks are near (1 December 2021)</title>',
    );
  });
});

describe('the built archive', () => {
  it('has its versions as they were recorded, including the last of each article', async () => {
    const { byId } = parseVersions(await readFile('content/versions.txt', 'utf8'), 'content/versions.txt');
    expect(byId.size).toBeGreaterThan(20);
    const files = new Set(await builtFiles('dist'));
    for (const [article, versions] of byId) {
      expect(files, article).toContain(versionTextPath(article, versions.length).slice(1));
      for (const { number, sum } of versions) {
        const path = versionTextPath(article, number).slice(1);
        if (!files.has(path)) continue;
        expect(
          createHash('sha256')
            .update(await readFile(join('dist', path)))
            .digest('hex'),
          path,
        ).toBe(sum);
      }
    }
  });

  it('lists its corrections on a page and in feeds', async () => {
    for (const file of ['index.html', 'feed.xml', 'feed.json']) {
      const text = await readFile(`dist/corrections/${file}`, 'utf8');
      expect(text, file).toContain('/2021/12/31/biden-putin-telephone-call/#correction-1');
      expect(text, file).toContain('rested on a report of 1 January 2022');
    }
  });
});
