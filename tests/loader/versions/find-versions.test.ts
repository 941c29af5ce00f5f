import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findInHistory } from '../../../src/loader/versions/find-versions.ts';
import { readVersionText, checksumOfText } from '../../../src/loader/versions/version-text.ts';
import { cloneRepository, makeRepository, type Repository } from '../../fixtures/repository.ts';
import { articleText, plainContent, writeContent } from '../../fixtures/write-content.ts';

const id = '2021-12-01-talks';
const path = `articles/${id}.md`;
const texts = ['First.\n', 'Second.\n', 'Third.\n'].map((body) =>
  articleText({ date: '2021-12-01T12:00:00+01:00' }, body),
);

function checksumOfFile(text: string): string {
  const read = readVersionText(Buffer.from(text), path);
  if (!read) throw new Error('The test has no text.');
  return checksumOfText(read);
}
const checksums = texts.map(checksumOfFile);

async function found({ content }: Pick<Repository, 'content'>, ...ids: string[]) {
  const names = ids.length > 0 ? ids : [id];
  const history = await findInHistory(
    content,
    checksums.map((sum) => ({ sum, ids: names })),
  );
  return { state: history.state, bodies: checksums.map((checksum) => history.texts.get(checksum)?.body.trim()) };
}

async function withThreeVersions(): Promise<Repository> {
  const repository = await makeRepository();
  await repository.commit({ ...plainContent, [path]: texts[0] ?? '' });
  await repository.commit({ [path]: texts[1] ?? '' });
  await repository.commit({ [path]: texts[2] ?? '' });
  return repository;
}

beforeEach(() => {
  // Ignores a repository around the temporary folder.
  vi.stubEnv('GIT_CEILING_DIRECTORIES', '/');
});
afterEach(() => vi.unstubAllEnvs());

const all = { state: 'whole', bodies: ['First.', 'Second.', 'Third.'] };

describe('the texts of versions', () => {
  it('are found in the history of git by their checksums', async () => {
    expect(await found(await withThreeVersions())).toEqual(all);
  });

  it('are found under former names, also those that nobody wrote down', async () => {
    const repository = await withThreeVersions();
    await repository.commit({}, [path, 'articles/2021-12-02-other.mdx']);
    expect(await found(repository, '2021-12-02-other', id)).toEqual(all);
    expect(await found(repository, '2021-12-02-other')).toEqual(all);
  });

  it('are found on both sides of a merge that kept one of them', async () => {
    const repository = await makeRepository();
    await repository.commit({ ...plainContent, [path]: texts[0] ?? '' });
    repository.git('switch', '--create', 'side');
    await repository.commit({ [path]: texts[2] ?? '' });
    repository.git('switch', 'main');
    await repository.commit({ [path]: texts[1] ?? '' });
    repository.git('merge', '--strategy=recursive', '--strategy-option=theirs', '--no-edit', 'side');
    expect(await found(repository)).toEqual(all);
  });

  it('are found after changes that do not count: line ends, relations, the order of fields', async () => {
    const repository = await makeRepository();
    const written = articleText({ date: '2021-12-01T12:00:00+01:00', topics: '[nato]', order: '3' }, 'First.\n');
    await repository.commit({ [path]: written.replaceAll('\n', '\r\n') });
    expect((await found(repository)).bodies[0]).toBe('First.');
  });

  it('of a shallow clone are its own, and the state says that there may be more', async () => {
    const shallow = await cloneRepository(await withThreeVersions(), ['--depth=1']);
    expect(await found(shallow)).toEqual({ state: 'shallow', bodies: [undefined, undefined, 'Third.'] });
  });

  it('of a clone without contents are left out, and nobody is asked for them', async () => {
    const origin = await withThreeVersions();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const partial = await cloneRepository(origin, ['--filter=blob:none']);
    await rm(origin.folder, { recursive: true });
    const { bodies } = await found(partial);
    expect(bodies.slice(0, 2)).toEqual([undefined, undefined]);
  });

  it.each([
    ['no repository', async () => writeContent({ [path]: texts[0] ?? '' })],
    ['no folder', async () => join(await writeContent({}), 'nowhere')],
    ['a repository without a commit', async () => (await makeRepository()).folder],
  ])('are none where there is %s', async (_, make) => {
    expect(await found({ content: await make() })).toEqual({
      state: 'none',
      bodies: [undefined, undefined, undefined],
    });
  });

  it('are none where there is no git', async () => {
    const repository = await withThreeVersions();
    vi.stubEnv('PATH', '/nowhere');
    expect((await found(repository)).state).toBe('none');
  });

  it('are those of the content, also in a hook of another repository', async () => {
    const [repository, other] = [await withThreeVersions(), await makeRepository()];
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    expect(await found(repository)).toEqual(all);
  });

  it('leave broken old files out', async () => {
    const repository = await makeRepository();
    await repository.commit({ [path]: 'no frontmatter', 'articles/2021-12-01-b.md': '---\ntitle: [\n---\n\nX.\n' });
    await repository.commit({ [path]: texts[0] ?? '' });
    expect((await found(repository)).bodies).toEqual(['First.', undefined, undefined]);
  });
});
