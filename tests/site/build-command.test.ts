import { lstatSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';
import { chosen } from '../suite/counts.ts';
import { buildSite, copyOfProject, goodSiteIn, startBuild, temporaryFolder } from './build-site.ts';

const [name, date] = ['articles/2021-12-01-talks.mdx', '2021-12-01T12:00:00+01:00'];

async function project(body: string): Promise<{ ARCHIVE_CONTENT: string; ARCHIVE_OUT: string }> {
  const content = await writeContent({ ...plainContent, [name]: articleText({ date }, body) });
  return { ARCHIVE_CONTENT: content, ARCHIVE_OUT: join(await temporaryFolder(), 'dist') };
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

describe('two builds at once', () => {
  it('in one place: the second names the process of the first, and changes nothing', async () => {
    const env = await project('The first.\n');
    const lock = join(dirname(env.ARCHIVE_OUT), '.dist-lock');
    const first = startBuild(env);
    const ended = new Promise((done) => first.on('close', done));
    while (first.exitCode === null && !isThere(lock)) await setTimeout(5);
    // Otherwise it might end before the second build starts.
    first.kill('SIGSTOP');
    const second = await buildSite(env);
    first.kill('SIGCONT');
    expect(second.status).toBe(1);
    expect(second.output.trim()).toBe(
      `Process ${first.pid} is already building ${env.ARCHIVE_OUT}/ (lock: ${lock}). Wait until it ends.`,
    );
    expect(await ended).toBe(0);
    expect(await readdir(dirname(env.ARCHIVE_OUT))).toEqual(['dist']);
  });

  it('in two places: both succeed, each with its own texts', async () => {
    const projects = await Promise.all([project('The left text.\n'), project('The right text.\n')]);
    const [left, right] = await Promise.all(projects.map((env) => buildSite(env)));
    expect([left?.status, right?.status], `${left?.output}${right?.output}`).toEqual([0, 0]);
    // Neither a line for each page, nor warnings that an author can do nothing about.
    expect(`${left?.output}${right?.output}`).not.toMatch(/[├└]─|\(\+\d|MODULE_LEVEL_DIRECTIVE|is empty/);
    expect(left?.output).toContain('page(s) built');
    const page = (out = ''): Promise<string> => readFile(join(out, '2021/12/01/talks/index.html'), 'utf8');
    expect(await page(left?.out)).toContain('The left text.');
    expect(await page(right?.out)).toContain('The right text.');
  });
});

/** Each signal with the exit status of the build. */
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

describe('a build that fails', () => {
  it('because a page cannot be made reports it without a stack trace, and does not change the site', async () => {
    const env = await project('A text.\n');
    const expectKept = await goodSiteIn(env.ARCHIVE_OUT);
    // The check refuses all content that has no page, so the code must be wrong.
    const copy = await copyOfProject();
    await writeFile(
      join(copy, 'src/components/article/ArticleFooter.astro'),
      `---\nthrow new Error('A mistake.');\n---\n`,
    );
    const bad = await buildSite(env, copy);
    expect(bad.status).toBe(1);
    expect(bad.output).toContain(`${name}: The page /2021/12/01/talks/ cannot be made. A mistake.`);
    expect(bad.output).toContain(`${env.ARCHIVE_OUT}/ is unchanged.`);
    expect(bad.output).not.toMatch(/^\s+at /m);
    await expectKept();
  });

  it.each(chosen(signals, ([name]) => name === 'SIGTERM'))(
    'because of %s leaves the site as it was, and no lock',
    async (signal, status) => {
      const env = await project('A text.\n');
      const expectKept = await goodSiteIn(env.ARCHIVE_OUT);
      const build = startBuild(env);
      let output = '';
      build.stderr.on('data', (said: Buffer) => (output += said.toString()));
      build.stdout.on('data', (said: Buffer) => said.includes('static routes') && build.kill(signal));
      expect(await new Promise((done) => build.on('close', done))).toBe(status);
      expect(output).toContain(`${env.ARCHIVE_OUT}/ is unchanged.`);
      await expectKept();
      expect(isThere(join(dirname(env.ARCHIVE_OUT), '.dist-lock'))).toBe(false);
    },
  );

  it('because it would replace its own content reports it', async () => {
    const { ARCHIVE_CONTENT } = await project('A text.\n');
    const { status, output } = await buildSite({ ARCHIVE_CONTENT, ARCHIVE_OUT: ARCHIVE_CONTENT });
    expect(status).toBe(1);
    expect(output.trim()).toBe(
      `ARCHIVE_OUT is ${ARCHIVE_CONTENT}. A build would replace that folder, and with it ${ARCHIVE_CONTENT}. Choose another folder.`,
    );
    expect(isThere(join(ARCHIVE_CONTENT, name))).toBe(true);
  });
});
