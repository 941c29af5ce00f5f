import { spawnSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function check(now: string): Promise<{ status: number | null; output: string }> {
  const folder = await writeContent({
    ...plainContent,
    'articles/2029-12-31-later.md': articleText({ date: '2029-12-31T22:30:00Z' }),
    'articles/2029-07-01-summer.mdx': articleText({ date: '2029-07-01T09:00:00+02:00' }),
    'articles/2029-07-02-draft.md': articleText({ date: '2029-07-02T09:00:00+02:00', draft: 'true' }),
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: folder, ARCHIVE_NOW: now },
    encoding: 'utf8',
  });
  return { status, output: (stdout + stderr).replaceAll(folder, 'content') };
}

it('npm run check lists embargoed articles with their time, the earliest first', async () => {
  const { status, output } = await check('2029-07-01T06:59:59Z');
  expect(output).toContain(
    'Embargoed until 1 July 2029, 09:00 CEST: content/articles/2029-07-01-summer.mdx\n' +
      'Embargoed until 31 December 2029, 23:30 CET: content/articles/2029-12-31-later.md\n',
  );
  expect(output).not.toContain('draft.md');
  expect(status).toBe(0);
});

it('npm run check does not list published articles', async () => {
  const { output } = await check('2030-01-01T00:00:00Z');
  expect(output).not.toContain('Embargoed');
});

it('npm run check refuses an invalid moment, without a stack trace', async () => {
  const { status, output } = await check('soon');
  expect(status).toBe(1);
  expect(output).toBe(
    'ARCHIVE_NOW is "soon". It is not an ISO date-time. Write an instant, such as 2021-12-28T07:09:00+01:00, or leave it out.\n',
  );
});
