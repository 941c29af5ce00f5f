import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { recordVersions } from '../../src/cli/record-versions.ts';
import { parseContent } from '../../src/loader/parse-content.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

const id = '2021-12-01-talks';

function check(folder: string, now: string, ...options: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...options], {
    env: { ...process.env, ARCHIVE_CONTENT: folder, ARCHIVE_NOW: now },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('npm run check -- --record starts the ledger of a new article, and records each later version', async () => {
  const folder = await writeContent({
    ...plainContent,
    [`articles/${id}.md`]: articleText({ date: '2021-12-01T12:00:00+01:00' }, 'First.\n'),
    'articles/2021-12-02-draft.md': articleText({ date: '2021-12-02T12:00:00+01:00', draft: 'true' }),
    'articles/2021-12-09-held.md': articleText({ date: '2021-12-09T12:00:00+01:00' }),
  });
  const file = join(folder, 'articles', `${id}.md`);
  const list = async () => (await readFile(join(folder, 'versions.txt'), 'utf8')).trimEnd().split('\n').slice(1);
  expect(check(folder, '2021-12-01T12:00:00Z').output).toMatch(
    /1 version is not in .*versions\.txt yet\. Run npm run check -- --record\./,
  );

  const first = check(folder, '2021-12-01T12:00:00Z', '--record');
  expect([first.status, first.output]).toEqual([0, expect.stringContaining(`Recorded version 1 of ${id}`)]);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(
    'revisions:\n  - time: 2021-12-01T13:00:00+01:00\n    kind: published\n    reason: First published.\n    by: desk\n---\n',
  );
  expect(await list()).toEqual([
    expect.stringMatching(new RegExp(`^${id} 1 2021-12-01T13:00:00\\+01:00 [0-9a-f]{64}$`)),
  ]);
  const again = check(folder, '2021-12-01T12:00:00Z', '--record');
  expect(again.output).not.toContain('version');

  await writeFile(file, text.replace('First.', 'Second.').replace('First published', 'It began'));
  expect(check(folder, '2021-12-02T12:00:00Z', '--record').status).toBe(1);
  expect(await list()).toHaveLength(1);

  const entry = '  - { time: 2021-12-02T13:00:00+01:00, kind: style, reason: Said better., by: desk }\n---\n\n';
  await writeFile(file, text.replace('First.\n', 'Second.\n').replace('---\n\n', entry));
  const second = check(folder, '2021-12-02T12:00:00Z', '--record', '--freeze');
  expect([second.status, second.output]).toEqual([0, expect.stringContaining(`Recorded version 2 of ${id}`)]);
  expect(second.output).toContain(`Saved versions/${id}/2.md`);
  expect(await list()).toHaveLength(2);
  expect(await readFile(join(folder, `versions/${id}/2.md`), 'utf8')).toMatch(
    /^---\ntitle: "A title"\n[^]+---\n\nSecond\.\n$/,
  );
  expect(check(folder, '2021-12-02T12:00:00Z')).toMatchObject({
    status: 0,
    output: expect.not.stringContaining('version') as string,
  });
});

it('an earlier version without its text is never recorded, least of all with the checksum of another', async () => {
  const ledger =
    '[{ time: 2021-12-01T13:00:00+01:00, kind: published, reason: First published., by: desk }, ' +
    '{ time: 2021-12-02T13:00:00+01:00, kind: style, reason: Said better., by: desk }]';
  const folder = await writeContent({
    ...plainContent,
    [`articles/${id}.md`]: articleText({ date: '2021-12-01T12:00:00+01:00', revisions: ledger }, 'Second.\n'),
  });
  const refused = check(folder, '2021-12-03T12:00:00Z', '--record');
  expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('Version 1 was never recorded')]);

  const { files } = await readContent(folder);
  const options = { zone: 'Europe/Brussels', now: '2021-12-03T12:00:00Z', drafts: false };
  const { archive } = buildArchive((await parseContent(files)).entries, options);
  if (!archive) throw new Error('The entries have no problem of their own.');
  await expect(recordVersions(folder, archive)).rejects.toThrow(
    'The text of version 1 of 2021-12-01-talks is not kept.',
  );
  await expect(readFile(join(folder, 'versions.txt'))).rejects.toThrow('ENOENT');
});
