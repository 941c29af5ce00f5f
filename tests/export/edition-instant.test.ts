import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { editionInstant } from '../../src/export/edition-instant.ts';
import { writeContent } from '../fixtures/write-content.ts';

const articles = JSON.stringify([
  { date: '2022-01-10T22:00:00+01:00' },
  { date: '2021-12-28T07:09:00+01:00', revisions: [{ time: '2022-02-01T08:00:00+01:00' }] },
]);
const site = (list = articles): Promise<string> => writeContent({ 'data/articles.json': list });

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  // Ignores a repository around the temporary folder.
  vi.stubEnv('GIT_CEILING_DIRECTORIES', '/');
});
afterEach(() => vi.unstubAllEnvs());

it('the moment of an edition is SOURCE_DATE_EPOCH', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1646136000');
  expect(await editionInstant(await site(), '.')).toBe('2022-03-01T12:00:00Z');
});

async function withCommits(): Promise<string> {
  const folder = await writeContent({ 'content/a.md': 'x', 'engine.ts': '' });
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  const commit = (file: string, date: string): void => {
    vi.stubEnv('GIT_COMMITTER_DATE', date);
    git('add', file);
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-m', 'x');
  };
  git('init');
  commit('content', '2022-02-20T10:00:00+01:00');
  commit('engine.ts', '2022-02-21T10:00:00+01:00');
  return folder;
}

it('otherwise it is the last commit of the content', async () => {
  expect(await editionInstant(await site(), join(await withCommits(), 'content'))).toBe('2022-02-20T09:00:00Z');
});

it('that commit does not depend on the settings of the user or on a hook', async () => {
  const folder = await withCommits();
  const settings = { 'log.showSignature': 'true', 'gpg.program': 'echo', 'log.date': 'relative', 'color.ui': 'always' };
  Object.entries(settings).forEach(([name, value]) => execFileSync('git', ['-C', folder, 'config', name, value]));
  vi.stubEnv('GIT_DIR', '.git');
  expect(await editionInstant(await site(), join(folder, 'content'))).toBe('2022-02-20T09:00:00Z');
});

it('otherwise it is the latest article, or its last change', async () => {
  expect(await editionInstant(await site(), await writeContent({ 'a.md': 'x' }))).toBe('2022-02-01T07:00:00Z');
});

it('an unknown moment is reported', async () => {
  await expect(editionInstant(await site('[]'), await writeContent({ 'a.md': 'x' }))).rejects.toThrow(
    'The day of the edition is unknown. Set SOURCE_DATE_EPOCH to seconds since 1970.',
  );
});
