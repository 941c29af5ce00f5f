import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addVersions, parseVersions, type RecordedVersion } from '#domain/versions/recorded-versions.ts';
import { checkContent } from '../../../src/loader/checks/check-content.ts';
import { readVersionText, checksumOfText } from '../../../src/loader/versions/version-text.ts';
import { makeRepository, type Repository } from '../../fixtures/repository.ts';
import { formatErrors } from '../../fixtures/format-errors.ts';
import { articleText, plainContent, writeFiles } from '../../fixtures/write-content.ts';

const id = '2021-12-01-talks';
const path = `articles/${id}.md`;
const times = ['2021-12-01T13:00:00+01:00', '2021-12-02T13:00:00+01:00'];
const body = 'The talks are in Geneva.\n\nNobody has confirmed it.\n\n[It](source:agency) was said.\n';

function textOf(text = body, ledger = 1, fields: Record<string, string | undefined> = {}): string {
  const entries = times
    .slice(0, ledger)
    .map(
      (time, index) => `\n  - { time: ${time}, kind: ${index === 0 ? 'published' : 'style'}, reason: R., by: desk }`,
    );
  return articleText({ date: '2021-12-01T12:00:00+01:00', revisions: entries.join('') || undefined, ...fields }, text);
}

function versionOf(text: string, number: number): RecordedVersion {
  const read = readVersionText(Buffer.from(text), path);
  return { id, number, time: times[number - 1] ?? '', sum: read ? checksumOfText(read) : '' };
}

const listOf = (...versions: RecordedVersion[]) => addVersions(parseVersions('', ''), versions);

/** A repository with a recorded version; `files` are later changes. */
async function problemsWith(files: Record<string, string>, before?: (repository: Repository) => Promise<void>) {
  const repository = await makeRepository();
  await repository.commit({ ...plainContent, [path]: textOf(), 'versions.txt': listOf(versionOf(textOf(), 1)) });
  await before?.(repository);
  await writeFiles(repository.content, files);
  const { problems } = await checkContent(repository.content);
  return formatErrors(problems, repository.content);
}

beforeEach(() => {
  vi.stubEnv('GIT_CEILING_DIRECTORIES', '/');
  vi.stubEnv('ARCHIVE_NOW', '2021-12-05T11:30:00Z');
});
afterEach(() => vi.unstubAllEnvs());

const remedy =
  'Say so to readers: add { time: 2021-12-05T12:30:00+01:00, kind: style, reason: …, by: desk } at the end of "revisions". ' +
  'docs/authors.md says under “Change an article” what to write there, and what else a correction needs.';

describe('a silent edit is refused', () => {
  it('with the line of the body that was changed', async () => {
    expect(await problemsWith({})).toEqual([]);
    expect(await problemsWith({ [path]: textOf(body.replace('Nobody', 'No one')) })).toEqual([
      `${path}:16: The text was changed here after version 1, and the ledger does not say so. ${remedy}`,
    ]);
  });

  it('with the field that was changed', async () => {
    expect(await problemsWith({ [path]: textOf(body, 1, { title: 'Another title' }) })).toEqual([
      `${path}:2: "title" was changed after version 1, and the ledger does not say so. ${remedy}`,
    ]);
  });

  it('with every other problem of the content, in one run', async () => {
    const text = textOf(body.replace('Nobody', 'No one').replace('source:agency', 'source:agenzy'));
    const problems = await problemsWith({ [path]: text, 'topics/nato.md': '---\nname: NATO\n---\n\nText.\n' });
    expect(problems.map((problem) => problem.replace(/: .*/, ''))).toEqual([
      `${path}:16`,
      `${path}:18`,
      'topics/nato.md:2',
    ]);
  });

  it('without its line where there is no history, and says so', async () => {
    const without = (repository: Repository) => rm(join(repository.folder, '.git'), { recursive: true });
    const problems = await problemsWith({ [path]: textOf(body.replace('Nobody', 'No one')) }, without);
    expect(problems).toEqual([
      expect.stringContaining(`${path}:13: The text is no longer that of version 1, and the ledger does not say so.`),
    ]);
    expect(problems[0]).toContain('this clone of the archive has no history');
  });

  it('with its line where an author keeps the text in a file', async () => {
    const without = (repository: Repository) => rm(join(repository.folder, '.git'), { recursive: true });
    const files = { [path]: textOf(body.replace('Nobody', 'No one')), [`versions/${id}/1.md`]: textOf() };
    expect(await problemsWith(files, without)).toEqual([
      expect.stringContaining(`${path}:16: The text was changed here`),
    ]);
  });

  it('but not one that the ledger records, and not a change of topics or relations', async () => {
    expect(await problemsWith({ [path]: textOf(body.replace('Nobody', 'No one'), 2) })).toEqual([]);
    const related = textOf(body, 1, {
      topics: '[nato, osce]',
      formerly: '[2021-11-30-talks]',
      order: '2',
      kind: 'report',
    });
    const topic = '---\nname: NATO\nsummary: One sentence.\n---\n\nText.\n';
    expect(await problemsWith({ [path]: related, 'topics/nato.md': topic })).toEqual([]);
  });

  it('but not of a draft or a withdrawn article', async () => {
    expect(await problemsWith({ [path]: textOf('New.\n', 1, { draft: 'true' }) })).toEqual([]);
    const withdrawn = textOf('', 1, { withdrawn: '{ on: 2022-01-01, reason: It was wrong. }' });
    expect(await problemsWith({ [path]: withdrawn })).toEqual([]);
  });
});

describe('the list of versions', () => {
  it('follows a renamed article', async () => {
    const renamed = async ({ content }: Repository) => rm(join(content, path));
    const text = (fields: Record<string, string>) => ({ 'articles/2021-12-01-new.md': textOf(body, 1, fields) });
    expect(await problemsWith(text({ formerly: `[${id}]` }), renamed)).toEqual([]);
    expect(await problemsWith(text({}), renamed)).toEqual([
      `versions.txt:2: Versions of "${id}" were published, but there is no such article. ` +
        `Bring its file back. If you renamed it, add "formerly: [${id}]" to the new file.`,
    ]);
  });

  it('does not report an article whose address is reported as gone', async () => {
    const renamed = async ({ content }: Repository) => rm(join(content, path));
    const problems = await problemsWith({ 'permalinks.txt': '/2021/12/01/talks/\n' }, renamed);
    expect(problems).toEqual([
      expect.stringMatching(/^permalinks\.txt:1: The address \/2021\/12\/01\/talks\/ was published/),
    ]);
  });

  it('is read with the problems of the texts beside it', async () => {
    const problems = await problemsWith({
      'versions.txt': `${listOf(versionOf(textOf(), 1))}<<<<<<< HEAD\n`,
      'versions/notes.txt': 'x',
      [`versions/${id}/1.md`]: textOf('Not what it said.\n'),
      [`versions/${id}/first.md`]: textOf(),
      'versions/2021-12-01-other/1.md': textOf(),
    });
    expect(problems.map((problem) => problem.replace(/\. .*$/, '.'))).toEqual([
      'versions.txt:3: "<<<<<<< HEAD" is not a version of an article.',
      'versions/2021-12-01-other/1.md:1: There is no article "2021-12-01-other".',
      `versions/${id}/1.md:1: This is not the text of version 1 of "${id}".`,
      `versions/${id}/first.md:1: This is not the text of a version.`,
      'versions/notes.txt:1: This is not the text of a version.',
    ]);
  });
});
