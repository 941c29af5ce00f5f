import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addVersions } from '#domain/versions/recorded-versions.ts';
import { findInHistory } from '../../../src/loader/versions/find-versions.ts';
import { checksumOfText, readVersionText } from '../../../src/loader/versions/version-text.ts';
import { cloneRepository, copyRepository, makeRepository, type Repository } from '../../fixtures/repository.ts';
import { articleText } from '../../fixtures/write-content.ts';

const id = '2021-12-01-talks';
const [md, mdx] = [`articles/${id}.md`, `articles/${id}.mdx`];
const date = '2021-12-01T12:00:00+01:00';
const [first = '', second = '', third = ''] = ['First.\n', 'Second.\n', 'Third.\n'].map((body) =>
  articleText({ date }, body),
);

function checksumOfFile(text: string): string {
  const read = readVersionText(Buffer.from(text), md);
  if (!read) throw new Error('The test has no text.');
  return checksumOfText(read);
}
const checksums = [first, second].map(checksumOfFile);
const versionsText = (...texts: string[]): string =>
  addVersions(
    { text: '' },
    texts.map((text, index) => ({ id, number: index + 1, time: date, sum: checksumOfFile(text) })),
  );

/** Bodies and formats of the first two versions. */
async function found(content: string) {
  const { texts, state, obstacle } = await findInHistory(
    content,
    checksums.map((sum) => ({ sum, ids: [id] })),
  );
  const shown = checksums.map((checksum) => {
    const text = texts.get(checksum);
    return text && `${text.body.trim()} ${text.format}`;
  });
  return { state, obstacle, texts: shown };
}
const all = { state: 'whole', obstacle: undefined, texts: ['First. md', 'Second. md'] };

const copied = new Map<string, Promise<Repository>>();
const removals: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(removals.map((remove) => remove())));

async function withVersions(path = md): Promise<Repository> {
  const original = copied.get(path) ?? makeVersions(path);
  copied.set(path, original);
  return copyRepository(await original);
}

async function makeVersions(path: string): Promise<Repository> {
  const repository = await makeRepository((remove) => removals.push(remove));
  await repository.commit({ [path]: first, 'versions.txt': versionsText(first) });
  await repository.commit({ [path]: second, 'versions.txt': versionsText(first, second) });
  await repository.commit({ [path]: third, 'versions.txt': versionsText(first, second, third) });
  return repository;
}

/** Outside `content`. */
async function move({ folder, git }: Repository, from: string, to: string): Promise<string> {
  await mkdir(join(folder, to, '..'), { recursive: true });
  await rename(join(folder, from), join(folder, to));
  git('add', '--all');
  git('commit', '-m', 'x');
  return join(folder, to);
}

async function removeObject({ folder, git }: Repository, name: string): Promise<void> {
  const oid = git('rev-parse', name).trim();
  await rm(join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
}

beforeEach(() => vi.stubEnv('GIT_CEILING_DIRECTORIES', '/'));
afterEach(() => vi.unstubAllEnvs());

describe('the texts of versions are found', () => {
  it.each([
    ['content', 'texts'],
    ['content', 'site/archive/content'],
    ['content/articles', 'content/Articles'],
    [`content/${md}`, 'content/articles/2021-12-01-Talks.md'],
    ['content', 'Київ "texts"\n'],
  ])('after %j was moved to %j', async (from, to) => {
    const repository = await withVersions();
    const moved = await move(repository, from, to);
    expect(await found(from === 'content' ? moved : repository.content)).toEqual(all);
  });

  it.each<[string, (repository: Repository) => Promise<unknown> | string]>([
    ['all commits were rewritten', ({ git }) => git('rebase', '--root', '--force-rebase')],
    ['a commit was replaced', ({ git }) => git('replace', 'HEAD~1', git('rev-parse', 'HEAD~2').trim())],
    ['no branch is checked out', ({ git }) => git('checkout', '--detach')],
    ['the files are sparse', ({ git }) => git('sparse-checkout', 'set', 'content/topics')],
    ['the commits were packed', ({ git }) => git('gc')],
  ])('when %s', async (_, change) => {
    const repository = await withVersions();
    await change(repository);
    await mkdir(repository.content, { recursive: true });
    expect((await found(repository.content)).texts[0]).toBe('First. md');
  });

  it('in a worktree', async () => {
    const repository = await withVersions();
    repository.git('worktree', 'add', 'side');
    expect(await found(join(repository.folder, 'side/content'))).toEqual(all);
  });

  it('in a submodule', async () => {
    const [inner, outer] = [await withVersions(), await makeRepository()];
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', inner.folder, 'inner');
    expect(await found(join(outer.folder, 'inner/content'))).toEqual(all);
  });

  it('in a repository with names of 64 digits', async () => {
    const repository = await makeRepository();
    await rm(join(repository.folder, '.git'), { recursive: true });
    repository.git('init', '--object-format=sha256');
    await repository.commit({ [md]: first });
    await repository.commit({ [md]: second });
    expect(await found(repository.content)).toEqual(all);
  });

  it('whatever the settings of the user are', async () => {
    const repository = await withVersions();
    const settings = {
      'log.showSignature': 'true',
      'gpg.program': 'false',
      'diff.relative': 'true',
      'diff.renames': 'copies',
      'color.ui': 'always',
      'core.pager': 'false',
      'core.abbrev': '4',
      'diff.external': 'false',
      'alias.rev-list': '!false',
    };
    Object.entries(settings).forEach(([name, value]) => repository.git('config', name, value));
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    vi.stubEnv('GIT_LITERAL_PATHSPECS', '1');
    expect(await found(repository.content)).toEqual(all);
  });

  it.each([
    ['of this repository', { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: 'content/' }],
    ['that receives commits', { GIT_DIR: '.', GIT_OBJECT_DIRECTORY: '/nowhere', GIT_QUARANTINE_PATH: '/nowhere' }],
  ])('in a hook %s', async (_, variables) => {
    const repository = await withVersions();
    Object.entries(variables).forEach(([name, value]) => vi.stubEnv(name, value));
    expect(await found(repository.content)).toEqual(all);
  });

  it('in a folder that a hook of another repository has written', async () => {
    const repository = await withVersions();
    const { folder } = await cloneRepository(repository, []);
    vi.stubEnv('GIT_DIR', join(folder, '.git'));
    await rm(join(repository.folder, '.git'), { recursive: true });
    expect(await found(repository.content)).toEqual(all);
  });
});

describe('a text has the format in which it was recorded', () => {
  it.each([
    [md, mdx, ['First. md', 'Second. md']],
    [mdx, md, ['First. mdx', 'Second. mdx']],
  ])('after a rename from %s to %s', async (from, to, texts) => {
    const repository = await withVersions(from);
    await repository.commit({ [from]: second });
    await repository.commit({}, [from, to]);
    await repository.commit({ [to]: third });
    expect((await found(repository.content)).texts).toEqual(texts);
  });

  it('after a rename together with a move and a change that does not count', async () => {
    const repository = await makeRepository();
    await repository.commit({ [md]: first, 'versions.txt': versionsText(first) });
    const related = articleText({ date, topics: '[nato, osce]' }, 'First.\n');
    await rm(join(repository.content, md));
    await repository.commit({ [mdx]: related });
    expect((await found(await move(repository, 'content', 'texts'))).texts[0]).toBe('First. md');
  });

  it('and not the format of its draft', async () => {
    const repository = await makeRepository();
    await repository.commit({ [mdx]: first });
    await repository.commit({ 'versions.txt': versionsText(first) }, [mdx, md]);
    await repository.commit({ [md]: second, 'versions.txt': versionsText(first, second) });
    expect((await found(repository.content)).texts).toEqual(['First. md', 'Second. md']);
  });
});

describe('a part of the texts is found', () => {
  it('in a clone without contents: those that it has', async () => {
    const origin = await withVersions();
    await origin.commit({ [md]: second });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const partial = await cloneRepository(origin, ['--filter=blob:none']);
    await rm(origin.folder, { recursive: true });
    expect(await found(partial.content)).toEqual({ ...all, state: 'partial', texts: [undefined, 'Second. md'] });
  });

  it('in a clone without folders', async () => {
    const origin = await withVersions();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const partial = await cloneRepository(origin, ['--filter=tree:0']);
    await rm(origin.folder, { recursive: true });
    expect((await found(partial.content)).state).toBe('partial');
  });

  it('in a damaged repository', async () => {
    const repository = await withVersions();
    await removeObject(repository, `HEAD~2:content/${md}`);
    expect(await found(repository.content)).toEqual({ ...all, state: 'partial', texts: [undefined, 'Second. md'] });
  });
});

describe('no text is found', () => {
  it('where the last commit is damaged', async () => {
    const repository = await withVersions();
    await removeObject(repository, 'HEAD');
    expect(await found(repository.content)).toMatchObject({ state: 'partial', texts: [undefined, undefined] });
  });

  it('where git refuses a folder, and the reason is known', async () => {
    const { content } = await withVersions();
    // git has this switch for its own tests.
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', 'true');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    expect(await found(content)).toMatchObject({ state: 'none', obstacle: 'another owner' });
  });

  it('where there is no git', async () => {
    const { content } = await withVersions();
    vi.stubEnv('PATH', '/nowhere');
    expect(await found(content)).toMatchObject({ state: 'none', obstacle: 'no git' });
  });

  it('where files came without their repository', async () => {
    const { folder, content } = await withVersions();
    const archive = execFileSync('git', ['-C', folder, 'archive', 'HEAD']);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    expect(await readdir(content)).toContain('versions.txt');
    expect(await found(content)).toMatchObject({ state: 'none', obstacle: 'no repository' });
  });
});
