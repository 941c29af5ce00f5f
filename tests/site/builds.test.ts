import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateArchive } from '../fixtures/generate-archive.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { plainContent, writeFiles } from '../fixtures/write-content.ts';
import { chosen } from '../suite/counts.ts';
import { belowArchive, builtEdition } from '../suite/editions.ts';
import { buildSite, copyOfProject, checksumsOf, goodSiteIn, temporaryFolder } from './build-site.ts';

const site = await builtEdition(belowArchive);

const machines = [
  { TZ: 'Pacific/Apia', LANG: 'tr_TR' },
  { TZ: 'America/New_York', LANG: 'ja_JP' },
] as const;

describe('a build', () => {
  it('gives the same bytes in another folder, zone and locale', async () => {
    const [first, second] = [await buildSmall(machines[0]), await buildSmall(machines[1])];
    expect(await checksumsOf(second)).toEqual(await checksumsOf(first));
  });

  async function buildSmall(machine: (typeof machines)[number]): Promise<string> {
    const project = await copyOfProject();
    await rm(join(project, 'content'), { recursive: true });
    await mkdir(join(project, 'content'));
    await generateArchive(join(project, 'content'), 4);
    const { status, output, out } = await buildSite(machine, project);
    expect(status, output).toBe(0);
    return out;
  }

  it.each(chosen(machines, () => false))('does so of the whole archive: $TZ, $LANG', async (machine) => {
    const { status, output, out } = await buildSite(machine, await copyOfProject());
    expect(status, output).toBe(0);
    expect(await checksumsOf(out)).toEqual(await checksumsOf('dist'));
  });

  it('works under a sub-path, every link included', async () => {
    const pages = (await builtFiles(site)).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    const counts: number[] = [];
    for (const file of pages) {
      const page = await readFile(join(site, file), 'utf8');
      const links = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link);
      counts.push(links.length);
      expect(
        links.filter((link) => !link.startsWith('/archive/')),
        file,
      ).toEqual([]);
    }
    expect(Math.max(...counts)).toBeGreaterThan(50);
  });

  it('shows friendly pages for a folder without any content', async () => {
    const { status, output, out } = await buildSite({ ARCHIVE_CONTENT: await temporaryFolder() });
    expect(status, output).toBe(0);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('No reports are filed yet');
    expect(await readFile(join(out, 'topics/index.html'), 'utf8')).toContain('No topics are set up yet');
    expect(await readFile(join(out, 'timeline/index.html'), 'utf8')).toContain('No event is recorded yet');
  });
});

describe('a build of content with problems', () => {
  it('stops, reports every problem with its file, line, cause and fix, and keeps the last good build', async () => {
    const folder = await temporaryFolder();
    const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
    await writeFiles(content, plainContent);
    const expectKept = await goodSiteIn(out);

    const valid = [
      'title: Of NAME',
      'kind: report',
      'summary: S.',
      'date: 2021-02-03T12:00:00+00:00',
      'authors: [desk]',
      'bureau: brussels',
      'topics: [osce]',
      'sources: [agency]',
    ];
    await mkdir(join(content, 'articles'));
    const put = (name: string, from: string, to: string): Promise<void> =>
      writeFile(
        join(content, 'articles', name),
        ['---', ...valid.map((line) => (line.startsWith(from) ? to : line)), '---', '', 'Text.', '']
          .join('\n')
          .replace('NAME', name.replace(/\.mdx?$/, '')),
      );
    await put('2021-02-03-unknown-topic.md', 'topics', 'topics: [osze]');
    await put('2021-02-03-german-date.md', 'date', 'date: 28.12.2021');
    await put('2021-02-03-impossible-date.md', 'date', 'date: 2021-02-30');
    await put('2021-02-03-no-author.md', 'authors', '# nobody');
    await put('2021-02-03-unknown-key.md', 'kind', 'kind: report\ntagz: [a]');
    await put('2021-02-03-twice.md', 'none', '');
    await put('2021-02-03-twice.mdx', 'none', '');
    await put('2021-02-03-broken-yaml.md', 'title', 'title: "T');
    await writeFile(
      join(content, 'articles/2021-02-03-latin.md'),
      Buffer.from(['---', ...valid, '---', '', 'Caf\u00e9.', ''].join('\n'), 'latin1'),
    );

    const bad = await buildSite({ ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
    expect(bad.status).toBe(1);
    const lines = bad.output.split('\n').filter((line) => /\/articles\/\S+:\d+:\d+ {2}/.test(line));
    const expected: [string, RegExp][] = [
      ['2021-02-03-broken-yaml.md', /:\d+:\d+  This is not valid YAML: .+\. \S.+\.$/],
      ['2021-02-03-german-date.md', /:5:1  "date": "28\.12\.2021" is not an ISO date-time\. .+Write an ISO date-time/],
      [
        '2021-02-03-impossible-date.md',
        /:5:1  "date": "2021-02-30" does not exist: 2021-02 has 28 days\. .+Write an ISO/,
      ],
      ['2021-02-03-latin.md', /:12:1  The file is not valid UTF-8\. Save it again with the encoding UTF-8\.$/],
      ['2021-02-03-no-author.md', /:2:1  "authors" is missing\. Add it: Who wrote it: ids of authors\.$/],
      [
        '2021-02-03-twice.mdx',
        /:\d+:\d+  The permalink \/2021\/02\/03\/twice\/ is taken already\. .+ The other is at .+twice\.md:2:1\.$/,
      ],
      ['2021-02-03-unknown-key.md', /:4:1  Unknown key "tagz"\. .+/],
      ['2021-02-03-unknown-topic.md', /:8:10  There is no topic "osze"\. Did you mean "osce"\?$/],
    ];
    expect(lines).toHaveLength(expected.length);
    expected.forEach(([file, message], index) => {
      expect(lines[index]).toContain(file);
      expect(lines[index]).toMatch(message);
    });
    expect(bad.output).not.toMatch(/^\s+at /m);
    await expectKept();
    await rm(folder, { recursive: true });
    await expect(stat(folder)).rejects.toThrow();
  });
});
