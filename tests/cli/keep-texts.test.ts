import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkKeptTexts } from '#domain/checks/check-kept-texts.ts';
import { formatProblem } from '#domain/model/problems.ts';
import { recordVersions } from '../../src/cli/record-versions.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { readVersions } from '../../src/loader/versions/read-versions.ts';
import { findTextsInGit } from '../../src/loader/versions/texts-in-git.ts';
import { cloneRepository, copyRepository, makeRepository, type Repository } from '../fixtures/repository.ts';
import { articleText, plainContent, writeFiles } from '../fixtures/write-content.ts';

const id = '2021-12-01-talks';
const path = `articles/${id}.md`;
const bodies = ['First.\n', 'Second.\n', 'Third.\n', 'Fourth.\n', 'Fifth.\n'];

/** The article in its version `number`, 1-based. */
function textOf(number: number): string {
  const entries = bodies
    .slice(0, number)
    .map(
      (_, index) =>
        `\n  - { time: 2021-12-0${index + 1}T13:00:00+01:00, kind: ${index === 0 ? 'published' : 'style'}, reason: R., by: desk }`,
    );
  return articleText({ date: '2021-12-01T12:00:00+01:00', revisions: entries.join('') }, bodies[number - 1]);
}

async function record({ content }: Repository, freeze = false): Promise<string[]> {
  const { archive, problems } = await checkContent(content);
  if (!archive) throw new Error(problems.map(formatProblem).join('\n'));
  return recordVersions(content, archive, freeze);
}

/** Changes and records the text. */
async function revise(repository: Repository, number: number): Promise<void> {
  await writeFiles(repository.content, { [path]: textOf(number) });
  await record(repository);
}

async function commitVersion(repository: Repository, number: number): Promise<void> {
  await revise(repository, number);
  await repository.commit({});
}

/** A branch with versions 2 and 3 of a text whose first version is in `main`. */
async function withBranch(): Promise<Repository> {
  original ??= makeBranch();
  return copyRepository(await original);
}

let original: Promise<Repository> | undefined;
const removals: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(removals.map((remove) => remove())));

async function makeBranch(): Promise<Repository> {
  const repository = await makeRepository((remove) => removals.push(remove));
  await repository.commit(plainContent);
  await commitVersion(repository, 1);
  repository.git('switch', '--create', 'side');
  await commitVersion(repository, 2);
  await commitVersion(repository, 3);
  return repository;
}

function squash({ git }: Repository): void {
  git('switch', 'main');
  git('merge', '--squash', 'side');
  git('commit', '-m', 'x');
  git('branch', '--delete', '--force', 'side');
}

async function warnings({ content }: Repository): Promise<string[]> {
  const { archive } = await checkContent(content);
  const kept = await readVersions(content);
  const found = await findTextsInGit(content, archive?.articles ?? [], kept);
  return checkKeptTexts(found, kept.recorded.file).map(({ message }) => message);
}

beforeEach(() => {
  vi.stubEnv('GIT_CEILING_DIRECTORIES', '/');
  vi.stubEnv('ARCHIVE_NOW', '2021-12-06T11:30:00Z');
  vi.stubEnv('GITHUB_BASE_REF', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const onBranch = `Only commits of this branch have the text of version 2 of "${id}". When they are squashed, it is lost.`;
const lost = `Neither the history of git nor content/versions/ has the text of version 2 of "${id}".`;

describe('npm run check', () => {
  it('warns before a branch is squashed, and says how to keep the text', async () => {
    const repository = await withBranch();
    const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/check.ts'], {
      env: { ...process.env, ARCHIVE_CONTENT: repository.content },
      encoding: 'utf8',
    });
    expect(stderr).toContain(
      `versions.txt:3:1  Warning: ${onBranch} ` +
        'Run npm run check -- --record --freeze, which keeps it in content/versions/, or merge without squashing.',
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('no problems, 2 warnings.')]);
  });

  it('warns of a text that was lost, and of no other', async () => {
    const repository = await withBranch();
    squash(repository);
    expect(await warnings(repository)).toEqual([lost]);
    await commitVersion(repository, 4);
    expect(await warnings(repository)).toEqual([lost]);
  });

  it('warns of a text that was recorded and changed again before any commit', async () => {
    const repository = await withBranch();
    squash(repository);
    await revise(repository, 4);
    await revise(repository, 5);
    expect(await warnings(repository)).toEqual([lost.replace('version 2', 'versions 2 and 4')]);
  });

  it.each([
    ['merged', ({ git }: Repository) => git('merge', '--no-ff', '--no-edit', 'side')],
    ['rebased', ({ git }: Repository) => git('rebase', 'side')],
  ])('does not warn when the branch was %s', async (_, merge) => {
    const repository = await withBranch();
    repository.git('switch', 'main');
    merge(repository);
    repository.git('branch', '--delete', 'side');
    expect(await warnings(repository)).toEqual([]);
  });

  it('knows the main branch of a pull request, which a workflow names', async () => {
    const origin = await withBranch();
    const clone = await cloneRepository(origin, ['--origin=origin']);
    clone.git('update-ref', 'refs/remotes/origin/trunk', 'refs/remotes/origin/main');
    for (const ref of ['refs/remotes/origin/main', 'refs/remotes/origin/HEAD'])
      clone.git('update-ref', '--no-deref', '-d', ref);
    clone.git('checkout', '--detach');
    expect(await warnings(clone)).toEqual([]);
    vi.stubEnv('GITHUB_BASE_REF', 'trunk');
    expect(await warnings(clone)).toEqual([onBranch]);
  });

  it('does not call a text lost that a clone without the whole history cannot have', async () => {
    const repository = await withBranch();
    squash(repository);
    const shallow = await cloneRepository(repository, ['--depth=1']);
    expect(await warnings(shallow)).toEqual([
      'The text of 2 earlier versions was not found: this clone of the repository has only its latest commits.',
    ]);
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', 'true');
    expect(await warnings(repository)).toEqual([
      'The text of 2 earlier versions was not found: git refuses this folder, because it belongs to another user.',
    ]);
    await rm(join(repository.folder, '.git'), { recursive: true });
    expect(await warnings(repository)).toEqual([]);
  });
});

describe('npm run check -- --record --freeze', () => {
  const saved = `Saved versions/${id}/2.md`;

  it('keeps a text that only a branch has', async () => {
    const repository = await withBranch();
    expect(await record(repository, true)).toEqual([saved]);
    expect(await readFile(join(repository.content, `versions/${id}/2.md`), 'utf8')).toContain('\n\nSecond.\n');
    await repository.commit({});
    squash(repository);
    expect(await warnings(repository)).toEqual([]);
    expect(await record(repository, true)).toEqual([]);
  });

  it('brings back a text of commits that no branch has any more', async () => {
    const repository = await withBranch();
    squash(repository);
    expect(await record(repository, true)).toEqual([saved]);
    expect(await warnings(repository)).toEqual([]);
  });

  it('leaves the warning where no clone has the text', async () => {
    const repository = await withBranch();
    squash(repository);
    const clone = await cloneRepository(repository, []);
    expect(await record(clone, true)).toEqual([]);
    expect(await warnings(clone)).toEqual([lost]);
  });
});

it('a check in a hook of git sees the same history', async () => {
  const repository = await withBranch();
  const hook = `#!/bin/sh\ncd ${process.cwd()} && ARCHIVE_CONTENT=${repository.content} ${process.execPath} src/cli/check.ts\n`;
  await writeFiles(repository.folder, { '.git/hooks/pre-commit': hook });
  execFileSync('chmod', ['+x', join(repository.folder, '.git/hooks/pre-commit')]);
  await revise(repository, 4);
  const { status, stderr } = spawnSync(
    'git',
    ['-C', repository.folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '--all', '-m', 'x'],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain(onBranch.replace('version 2', 'versions 2 and 3'));
  expect(status, stderr).toBe(0);
});
