import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '#domain/model/collection-name.ts';
import { articleSchema } from '#domain/model/article.ts';
import { isError } from '#domain/model/problems.ts';
import { checkContent } from '../../../src/loader/checks/check-content.ts';
import { formatErrors } from '../../fixtures/format-errors.ts';
import { articleText, plainContent, writeContent } from '../../fixtures/write-content.ts';

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = await writeContent({ ...plainContent, ...files });
  const { archive, problems } = await checkContent(folder);
  expect(archive === undefined).toBe(problems.some(isError));
  return formatErrors(problems, folder);
}

const date = (day: string) => `${day}T12:00:00+01:00`;

describe('content without a problem', () => {
  it('is an archive', async () => {
    const folder = await writeContent({
      ...plainContent,
      'articles/2021-12-01-talks.md': articleText({ date: date('2021-12-01') }),
    });
    const { archive, problems } = await checkContent(folder);
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ id, file }) => [id, file])).toEqual([
      ['2021-12-01-talks', join(folder, 'articles/2021-12-01-talks.md')],
    ]);
    expect(archive?.topics[0]?.articles).toEqual(archive?.articles);
  });

  it('may be nothing at all', async () => {
    expect((await checkContent(await writeContent({}))).archive?.articles).toEqual([]);
  });
});

it('eight broken articles are all reported in one run, each with its place, its problem and its fix', async () => {
  const keys = Object.keys(articleSchema.shape).join(', ');
  const dateSentence = articleSchema.shape.date.description ?? '';
  const authorsSentence = articleSchema.shape.authors.description ?? '';
  const latin = articleText({ date: date('2021-12-08') }, 'D\u00e9tente.\n');
  const problems = await problemsOf({
    'articles/2021-12-01-unknown-topic.md': articleText({ topics: '[osze]', date: date('2021-12-01') }),
    'articles/2021-12-02-german-date.md': articleText({ date: '28.12.2021' }),
    'articles/2021-12-03-no-such-day.md': articleText({ date: '2021-02-30' }),
    'articles/2021-12-04-no-author.md': articleText({ authors: undefined, date: date('2021-12-04') }),
    'articles/2021-12-05-unknown-key.md': articleText({ date: date('2021-12-05'), tagz: '[osce]' }),
    'articles/2021-12-06-twice.md': articleText({ date: date('2021-12-06') }),
    'articles/2021-12-06-twice.mdx': articleText({ date: date('2021-12-06') }),
    'articles/2021-12-07-broken.md': articleText({ title: 'Talks: planned', date: date('2021-12-07') }),
    'articles/2021-12-08-latin.md': Uint8Array.from(latin, (character) => character.charCodeAt(0)),
  });
  expect(problems).toEqual([
    'articles/2021-12-01-unknown-topic.md:7: There is no topic "osze". Did you mean "osce"?',
    `articles/2021-12-02-german-date.md:9: "date": "28.12.2021" is not an ISO date-time. ${dateSentence}`,
    `articles/2021-12-03-no-such-day.md:9: "date": "2021-02-30" does not exist: 2021-02 has 28 days. ${dateSentence}`,
    `articles/2021-12-04-no-author.md:2: "authors" is missing. Add it: ${authorsSentence}`,
    `articles/2021-12-05-unknown-key.md:10: Unknown key "tagz". The known keys are ${keys}.`,
    'articles/2021-12-06-twice.mdx:2: The permalink /2021/12/06/twice/ is taken already. ' +
      'Rename or remove one of the two. The other is at articles/2021-12-06-twice.md:2:1.',
    'articles/2021-12-07-broken.md:2: This is not valid YAML: a line has a second ": ". ' +
      'Put quotation marks around a text that contains ": " or starts with a special character.',
    'articles/2021-12-08-latin.md:12: The file is not valid UTF-8. Save it again with the encoding UTF-8.',
  ]);
});

describe('a problem', () => {
  it('of an entry does not make problems of those that name it', async () => {
    const problems = await problemsOf({
      'topics/nato.md': '---\nname: NATO\n---\n',
      'articles/2021-12-01-talks.md': articleText({ topics: '[nato, osze]', date: date('2021-12-01') }),
    });
    expect(problems).toEqual([
      'articles/2021-12-01-talks.md:7: There is no topic "osze". Did you mean "osce"?',
      'topics/nato.md:2: "summary" is missing. Add it: One sentence that says what the topic is about.',
    ]);
  });

  it('of a relation is at the line of its item', async () => {
    const topics = '\n  - osce\n  - crimea';
    const [problem] = await problemsOf({
      'articles/2021-12-01-talks.md': articleText({ topics, date: date('2021-12-01') }),
    });
    expect(problem).toMatch(/^articles\/2021-12-01-talks\.md:9: There is no topic "crimea"\./);
  });

  it('of a record is at its line in the list', async () => {
    const file = `${plainContent['sources/all.yaml']}\n- id: agency\n  publisher: A\n  title: T\n  kind: news\n`;
    expect(await problemsOf({ 'sources/all.yaml': file })).toEqual([
      'sources/all.yaml:6: The source "agency" exists already. Rename or remove one of the two. ' +
        'The other is at sources/all.yaml:1:3.',
    ]);
  });

  it('of a file that would not be published is reported with the others', async () => {
    expect(await problemsOf({ 'topics/nato.txt': '', 'notes.md': '' })).toEqual([
      'notes.md:1: This would not be published: "notes.md" is not the folder of a collection. ' +
        `The folders are ${[...collectionNames, 'pictures', 'versions'].join(', ')}.`,
      'topics/nato.txt:1: This would not be published: content/topics/ has .md and .mdx files only. ' +
        'Rename it or move it elsewhere.',
    ]);
  });
});

describe('a link in a body', () => {
  const problemsWith = (body: string) =>
    problemsOf({ 'articles/2021-12-01-talks.md': articleText({ date: date('2021-12-01') }, body) });

  it('leads to a source of the article and to a file that exists', async () => {
    const body =
      'It was [said](source:agency) of the [OSCE](../topics/osce.md#history) [here](#the-end).\n\n## The end\n';
    const topic = `${plainContent['topics/osce.md']}\n## History\n\nText.\n`;
    const file = articleText({ date: date('2021-12-01') }, `${body}\nText.\n`);
    expect(await problemsOf({ 'articles/2021-12-01-talks.md': file, 'topics/osce.md': topic })).toEqual([]);
  });

  it('to a source that the article does not name is reported with its line', async () => {
    expect(await problemsWith('First.\n\n[One](source:agenzy) [two](source:ministry)\n')).toEqual([
      'articles/2021-12-01-talks.md:14: The source "agenzy" is cited but not in "sources". ' +
        'Did you mean "agency"? Otherwise add it there.',
      'articles/2021-12-01-talks.md:14: The source "ministry" is cited but not in "sources". Add it there.',
    ]);
  });

  it('to a file that does not exist is reported with the nearest that does', async () => {
    expect(
      await problemsWith('[One](../topics/osze.md) [two](2020-01-01-nowhere-at-all-in-this-archive.md)\n'),
    ).toEqual([
      'articles/2021-12-01-talks.md:12: There is no file content/topics/osze.md to link to. ' +
        'Did you mean content/topics/osce.md?',
      'articles/2021-12-01-talks.md:12: There is no file content/articles/2020-01-01-nowhere-at-all-in-this-archive.md ' +
        'to link to. Name a file relative to this one, with its extension.',
    ]);
  });
});
