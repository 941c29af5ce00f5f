import { expect, it } from 'vitest';
import { execFileSync } from 'node:child_process';
import { collectionNames } from '#domain/model/collection-name.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

it('npm run check -- --stats counts the entries and the relations of every collection', async () => {
  const article = articleText({ date: '2021-12-01T12:00:00+01:00' });
  const folder = await writeContent({ ...plainContent, 'articles/2021-12-01-talks.md': article });
  const output = execFileSync(process.execPath, ['src/cli/check.ts', '--stats'], {
    env: { ...process.env, ARCHIVE_CONTENT: folder, NO_COLOR: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const counts = output.split('\n').filter((line) => line.includes(' entries '));
  expect(counts.map((line) => line.split(/\s+/)[0])).toEqual([...collectionNames]);
  expect(counts[0]).toMatch(/^articles +1 entries +4 relations$/);
  expect(counts.at(-1)).toMatch(/^sources +1 entries +0 relations$/);
});
