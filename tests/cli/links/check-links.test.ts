import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWeb, type Web } from '../../fixtures/web.ts';
import { plainContent, writeContent } from '../../fixtures/write-content.ts';

const source = (id: string, url?: string, more = '') =>
  `- id: ${id}\n  publisher: P\n  title: Title of ${id}\n  kind: news\n${url === undefined ? '' : `  url: ${url}\n`}${more}`;

const contentWith = (...sources: string[]) =>
  writeContent({ ...plainContent, 'sources/more.yaml': sources.join(''), 'links.txt': '' });

/** Interrupts the run after the output `stopAt`. */
async function check(folder: string, web: Web, options: string[], stopAt?: string) {
  const env = { ...process.env, ARCHIVE_CONTENT: folder, ARCHIVE_NOW: '2026-11-28T12:00:00+01:00', ...web.env };
  const child = spawn(process.execPath, ['src/cli/check.ts', ...options], {
    env: { ...env, SITE_URL: 'https://archive.example' },
  });
  let [output, errors, isStopped] = ['', '', false];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
    if (stopAt === undefined || isStopped || !errors.includes(stopAt)) return;
    // A second signal would end the process silently.
    isStopped = child.kill('SIGINT');
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const lines = (await readFile(join(folder, 'links.txt'), 'utf8')).trimEnd().split('\n');
  return { status, output, errors: errors.replaceAll(`${folder}/`, ''), lines };
}

describe('npm run check -- --links', () => {
  it('records results, reports dead links with their line, and lets the check succeed', async () => {
    const web = await openWeb();
    const folder = await contentWith(
      source('good', 'http://a.example/ok'),
      source('gone', 'http://b.example/missing'),
      source('kept', 'http://c.example/missing', '  archivedUrl: https://keeper.example/kept\n'),
      source('moved', 'http://d.example/moved'),
      source('shy', 'http://e.example/forbidden'),
    );
    const { status, errors, lines } = await check(folder, web, ['--links']);
    expect(status, errors).toBe(0);
    expect(lines[0]).toMatch(/^# What the last check found/);
    expect(lines.slice(1)).toEqual([
      'gone 2026-11-28 gone 404 2026-11-28 http://b.example/missing',
      'good 2026-11-28 ok 200 2026-11-28 http://a.example/ok',
      'kept 2026-11-28 gone 404 2026-11-28 http://c.example/missing',
      'moved 2026-11-28 moved 200 2026-11-28 http://d.example/moved http://other.example/new',
      'shy 2026-11-28 refused 403 2026-11-28 http://e.example/forbidden',
    ]);
    expect([...web.agents]).toEqual(['tensions-archive-link-check (+https://archive.example/)']);
    expect(errors).toContain('links.txt: checking 5 of 5 links.');
    expect(errors).toContain('shy: refused (403) http://e.example/forbidden\n');
    expect(errors.split('\n').filter((line) => line.includes('Warning: The link'))).toEqual([
      'sources/more.yaml:10:3  Warning: The link of this source has led to no page since 28 November 2026 (404). ' +
        'Look for a copy in a web archive and name it in "archivedUrl".',
      'sources/more.yaml:21:3  Warning: The link of this source has led to http://other.example/new since 28 November 2026. ' +
        'If it is the same text, write that address in "url". Otherwise: Look for a copy in a web archive and name it in "archivedUrl".',
    ]);

    web.asked.length = 0;
    const again = await check(folder, web, ['--links', '--format', 'json']);
    expect([again.status, web.asked, again.lines]).toEqual([0, [], lines]);
    const reported = JSON.parse(again.output) as { severity: string; message: string }[];
    expect(reported.filter(({ message }) => message.startsWith('The link')).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ]);
    await check(folder, web, ['--links', '--older', '0']);
    expect(web.asked.length).toBeGreaterThan(5);
  });

  it('keeps its results when interrupted, and continues with the rest', async () => {
    const web = await openWeb();
    const folder = await contentWith(...['a1', 'a2', 'a3'].map((name) => source(name, `http://a.example/${name}`)));
    const first = await check(folder, web, ['--links'], 'a1: ok');
    expect([first.status, first.lines.slice(1)], first.errors).toEqual([
      130,
      ['a1 2026-11-28 ok 200 2026-11-28 http://a.example/a1'],
    ]);
    expect(first.errors).toContain(
      'Stopped with 2 links left. The results so far are saved. Run this again to continue.',
    );
    web.asked.length = 0;
    const second = await check(folder, web, ['--links']);
    expect([second.status, second.lines.length], second.errors).toEqual([0, 4]);
    expect(web.asked).toEqual(['HEAD a.example/a2', 'HEAD a.example/a3']);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('records nothing on a machine that is not connected', async () => {
    const web = await openWeb();
    const folder = await contentWith(source('dead', 'http://a.example/breaks'));
    const { status, errors, lines } = await check(folder, web, ['--links']);
    expect([status, lines], errors).toEqual([1, ['']]);
    expect(errors).toContain('No host answers. Check the network connection, then run this again.');
  });

  it('sends no request while the content has problems, or without the option', async () => {
    const web = await openWeb();
    const sound = await contentWith(source('good', 'http://a.example/ok'));
    expect((await check(sound, web, [])).status).toBe(0);
    const folder = await contentWith(source('good', 'http://a.example/ok'), source('good', 'http://a.example/2'));
    const { status, errors } = await check(folder, web, ['--links']);
    expect([status, web.asked], errors).toEqual([1, []]);
    expect(errors).toContain('Links are not checked while the content has problems.');
  });

  it.each([
    [['--older', '3'], 2, '--older needs --links.'],
    [['--links', '--older', 'soon'], 2, '"soon" is not a number of days.'],
  ])('refuses %j', async (options, expected, message) => {
    const { status, errors } = await check(await contentWith(), await openWeb(), options);
    expect([status, errors]).toEqual([expected, expect.stringContaining(message)]);
  });

  it('is explained by --help', async () => {
    const { status, output } = await check(await contentWith(), await openWeb(), ['--help']);
    expect([status, output]).toEqual([0, expect.stringContaining('[--links [--older 7]]')]);
  });
});
