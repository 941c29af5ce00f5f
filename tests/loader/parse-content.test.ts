import { describe, expect, it } from 'vitest';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { locateProblems, parseContent, parseFile } from '../../src/loader/parse-content.ts';
import { openFile } from '../../src/loader/open-file.ts';
import type { ContentFile } from '../../src/loader/read-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';

function fileOf(collection: CollectionName, name: string, content: string | Uint8Array): ContentFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { collection, path: `/project/content/${collection}/${name}`, file: `content/${collection}/${name}`, bytes };
}

function problemsOf(file: ContentFile): string[] {
  return formatErrors(locateProblems(parseFile(openFile(file)).problems, [file]));
}

const topicText = '---\nname: OSCE\nsummary: One sentence.\n---\n\nAn introduction.\n';
const records = `- id: agency
  publisher: Agency
  title: A title
  kind: news
- id: ministry
  publisher: Ministry
  title: Another title
  kind: official
  date: 2021-12
`;

describe('a prose file', () => {
  it('is an entry whose id is the name of the file', () => {
    const { entries, problems } = parseFile(openFile(fileOf('topics', 'osce.md', topicText)));
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        id: 'osce',
        file: 'content/topics/osce.md',
        key: [],
        data: { name: 'OSCE', aliases: [], summary: 'One sentence.', sources: [], order: 99, formerly: [] },
      },
    ]);
  });

  it('may start with a byte order mark', () => {
    expect(
      formatErrors(locateProblems(parseFile(openFile(fileOf('topics', 'osce.md', `\uFEFF${topicText}`))).problems, [])),
    ).toEqual(['content/topics/osce.md:1: The file starts with a byte order mark. Save it as UTF-8 without BOM.']);
  });

  it('has its problems at the lines of their keys', () => {
    const text = '---\nname: OSCE\nsummary: One sentence.\nparnt: x\nsources:\n  - agency\n  - 5\n---\n';
    expect(problemsOf(fileOf('topics', 'osce.md', text))).toEqual([
      'content/topics/osce.md:4: Unknown key "parnt". Did you mean "parent"?',
      'content/topics/osce.md:7: "sources.1" is the number 5, not a text. Put quotation marks around it. The id of a source.',
    ]);
  });

  it('with empty frontmatter lacks its fields', () => {
    expect(problemsOf(fileOf('topics', 'osce.md', '---\n---\n'))).toEqual([
      'content/topics/osce.md:2: "name" is missing. Add it: What readers call the topic.',
      'content/topics/osce.md:2: "summary" is missing. Add it: One sentence that says what the topic is about.',
    ]);
  });
});

describe('a file of records', () => {
  it('is as many entries as it lists, each with its place in the list', () => {
    const { entries, problems } = parseFile(openFile(fileOf('sources', 'all.yaml', records)));
    expect(problems).toEqual([]);
    expect(entries.map(({ id, key, file }) => [id, key, file])).toEqual([
      ['agency', [0], 'content/sources/all.yaml'],
      ['ministry', [1], 'content/sources/all.yaml'],
    ]);
    expect(entries[1]?.data).toEqual({
      publisher: 'Ministry',
      title: 'Another title',
      kind: 'official',
      date: '2021-12',
      language: 'en',
    });
  });

  it('may be empty', () => {
    expect(parseFile(openFile(fileOf('sources', 'all.yaml', '# none\n')))).toEqual({
      entries: [],
      problems: [],
      invalid: [],
    });
  });

  it('has its problems at the lines of their keys, and keeps the other records', () => {
    const file = fileOf('sources', 'all.yaml', records.replace('kind: official', 'kin: official'));
    expect(problemsOf(file)).toContain('content/sources/all.yaml:8: Unknown key "kin". Did you mean "kind"?');
    expect(parseFile(openFile(file)).entries.map(({ id }) => id)).toEqual(['agency']);
  });

  it.each(['agency: A title\n', 'A title\n'])('is a list: not "%s"', (text) => {
    expect(problemsOf(fileOf('sources', 'all.yaml', text))).toEqual([
      'content/sources/all.yaml:1: The file is not a list. Start every record with "- id: …".',
    ]);
  });

  it.each([
    ['- publisher: Agency\n', 'The record has no id.'],
    ['- id: 5\n', 'The id of the record is not a text.'],
    ['- Agency\n', 'The record has no id.'],
  ])('has an id for each: not "%s"', (text, message) => {
    expect(problemsOf(fileOf('sources', 'all.yaml', `${records}\n${text}`))).toEqual([
      `content/sources/all.yaml:11: ${message} Start it with "- id: …".`,
    ]);
  });
});

describe('a file that is not UTF-8', () => {
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['---\nname: Minsk\n---\n\nD\u00e9tente\n', 5],
    ['\u00ff', 1],
    ['---\nname: Minsk\n---\nlast line \u00fc', 4],
  ])('is reported with its first line that is not', (text, line) => {
    expect(problemsOf(fileOf('topics', 'osce.md', latin(text)))).toEqual([
      `content/topics/osce.md:${line}: The file is not valid UTF-8. Save it again with the encoding UTF-8.`,
    ]);
  });
});

describe('a content folder', () => {
  it('knows the entries that it could not read', async () => {
    const { entries, problems, unread } = await parseContent([
      fileOf('topics', 'osce.md', topicText),
      fileOf('topics', 'nato.md', '---\nname: NATO\n---\n'),
      fileOf('articles', '2021-12-28-talks.mdx', 'No frontmatter.'),
      fileOf('sources', 'all.yaml', `${records}- id: broken\n`),
    ]);
    expect([...unread]).toEqual(['topics/nato', 'articles/2021-12-28-talks', 'sources/*']);
    expect([entries.topics, entries.articles, entries.sources].map((list) => list.length)).toEqual([1, 0, 2]);
    expect(new Set(problems.map(({ file }) => file)).size).toBe(3);
  });
});

describe('the place of a problem', () => {
  it('is line 1 of a file that is gone or cannot be read', () => {
    const problem = { file: 'content/topics/gone.md', place: { key: ['name'] }, message: 'Wrong.', fix: 'Fix it.' };
    const broken = { ...fileOf('topics', 'gone.md', 'No frontmatter.') };
    expect(locateProblems([problem], [])[0]?.line).toBe(1);
    expect(locateProblems([problem], [broken])[0]?.line).toBe(1);
  });

  it('stays a line that is known already', () => {
    const problem = { file: 'content/topics/osce.md', place: { line: 7 }, message: 'Wrong.', fix: 'Fix it.' };
    expect(locateProblems([problem], [])[0]?.line).toBe(7);
  });
});
