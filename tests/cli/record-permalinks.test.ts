import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

function check(folder: string, ...options: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...options], {
    env: { ...process.env, ARCHIVE_CONTENT: folder },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('npm run check reports new addresses, and --record adds them to the list', async () => {
  const folder = await writeContent({
    ...plainContent,
    'permalinks.txt': '# Mine\n/2021/12/01/talks/\n',
    'articles/2021-12-01-talks.md': articleText({ date: '2021-12-01T12:00:00+01:00' }),
    'articles/2021-12-02-draft.md': articleText({ date: '2021-12-02T12:00:00+01:00', draft: 'true' }),
  });
  const list = join(folder, 'permalinks.txt');
  const before = check(folder);
  expect(before.output).toMatch(/\d+ addresses are not in .*permalinks\.txt yet\. Run npm run check -- --record\./);
  expect(before.status, before.output).toBe(0);
  expect(await readFile(list, 'utf8')).toBe('# Mine\n/2021/12/01/talks/\n');

  const recording = check(folder, '--record');
  expect([recording.status, recording.output]).toEqual([0, expect.stringContaining('Recorded /topics/osce/')]);
  const [comment, ...addresses] = (await readFile(list, 'utf8')).trimEnd().split('\n');
  expect(comment).toBe('# Mine');
  expect(addresses).toEqual(addresses.toSorted());
  expect(addresses).toEqual(expect.arrayContaining(['/', '/2021/12/01/', '/2021/12/01/talks/', '/authors/desk/']));
  expect(addresses.join()).not.toContain('draft');
  expect(check(folder).output).not.toContain('permalinks.txt');
});

it('nothing is recorded from content with problems', async () => {
  const folder = await writeContent({ ...plainContent, 'permalinks.txt': '/topics/gone/\n' });
  expect(check(folder, '--record').status).toBe(1);
  expect(await readFile(join(folder, 'permalinks.txt'), 'utf8')).toBe('/topics/gone/\n');
});
