import { describe, expect, it } from 'vitest';
import { byPlace, formatProblem } from '#domain/model/problems.ts';
import { checkContent, checkFiles } from '../../src/loader/checks/check-content.ts';
import type { ContentFile } from '../../src/loader/read-content.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';
import bodies from './problem-table/bodies.json' with { type: 'json' };
import fields from './problem-table/fields.json' with { type: 'json' };
import frontmatter from './problem-table/frontmatter.json' with { type: 'json' };
import links from './problem-table/links.json' with { type: 'json' };
import mdx from './problem-table/mdx.json' with { type: 'json' };

const sound = articleWith({ title: 'Sound', date: '2021-11-30T12:00:00+01:00' }, 'A sentence.\n');

/** `more` has lines after the article's kind. */
function articleWith(changed: Record<string, string | null>, body: string, more = ''): string {
  const all: Record<string, string | null> = { date: '2021-12-01T12:00:00+01:00', ...changed };
  const text = articleText(
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value ?? undefined])),
    body,
  );
  return text.replace('kind: report', `kind: report${more && `\n${more}`}`);
}

async function reportsOf(text: string | Uint8Array, extension = 'md'): Promise<string[]> {
  const name = `articles/2021-12-01-a.${extension}`;
  const texts = { ...plainContent, 'articles/2021-11-30-sound.md': sound, [name]: text };
  const files = Object.entries(texts).map(([path, content]) => fileOf(path, content));
  const { problems } = await checkFiles({ files, pictures: [], problems: [] }, { drafts: false });
  return problems.map((problem) => formatProblem(problem).replace(`${name}:`, ''));
}

function fileOf(path: string, content: string | Uint8Array): ContentFile {
  const collection = path.split('/')[0] as ContentFile['collection'];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { collection, path: `/content/${path}`, file: path, bytes };
}

describe('a problem is reported with its line, its column, what is wrong and how to fix it:', () => {
  it.each(bodies)('in a text: $body', async ({ body, reports }) => {
    expect(await reportsOf(articleWith({}, body))).toEqual(reports);
  });

  it.each(links)('in a link: $body', async ({ body, reports }) => {
    expect(await reportsOf(articleWith({}, body))).toEqual(reports);
  });

  it.each(mdx)('in MDX: $body', async ({ body, reports }) => {
    expect(await reportsOf(articleWith({}, body), 'mdx')).toEqual(reports);
  });

  it.each(frontmatter)('in frontmatter: $lines', async ({ lines, reports }) => {
    expect(await reportsOf(articleWith({}, 'Text.\n', lines))).toEqual(reports);
  });

  it.each(fields)('in a field: $fields', async ({ fields: changed, reports }) => {
    expect(await reportsOf(articleWith(changed as Record<string, string | null>, 'Text.\n'))).toEqual(reports);
  });
});

const good = articleWith({}, 'Text.\n');
const bytesOf = (text: string, ...more: number[]) => Uint8Array.from([...new TextEncoder().encode(text), ...more]);

describe('a file that is not plain text is reported:', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', '1:1  The file is empty. Write something in it or remove it.'],
    ['spaces alone', ' \n\n', '1:1  The file is empty. Write something in it or remove it.'],
    ['more than 1 MB', 'a'.repeat(1_000_001), '1:1  The file is larger than 1 MB. Split it into several files.'],
    ['a NUL byte', `${good}\0`, '13:1  The file contains a NUL byte. Save it again as plain text in UTF-8.'],
    [
      'bytes that are not UTF-8',
      bytesOf(good, 0xe4),
      '13:1  The file is not valid UTF-8. Save it again with the encoding UTF-8.',
    ],
    [
      'a byte order mark',
      `\ufeff${good}`,
      '1:1  The file starts with a byte order mark. Save it as UTF-8 without BOM.',
    ],
    [
      'mixed line ends',
      good.replace('\n', '\r\n'),
      '2:1  The line ends are mixed: LF and CRLF. Save it with one kind of line end, preferably LF.',
    ],
    ['a mark of direction', `${good}a\u202eb\n`, '13:2  There is an invisible character: U+202E. Delete it.'],
    ['a zero-width space', `${good}a\u200bb\n`, '13:2  There is an invisible character: U+200B. Delete it.'],
    [
      'a lost character',
      `${good}a\ufffdb\n`,
      '13:2  The character U+FFFD replaces a lost one. Put the right letter there.',
    ],
    ['a private character', `${good}a\ue000b\n`, '13:2  There is an invisible character: U+E000. Delete it.'],
    [
      'no frontmatter',
      'Text.\n',
      '1:1  The file does not start with frontmatter. Start it with a line "---", the fields, and another line "---".',
    ],
    [
      'frontmatter that is not closed',
      good.replace('\n---\n\n', '\n\n'),
      '1:1  The frontmatter is not closed. Add a line "---" after its last field.',
    ],
  ])('%s', async (_, text, report) => {
    expect(await reportsOf(text)).toContain(report);
  });
});

it('all problems of all files are reported in one run, in reading order, none of them twice', async () => {
  const texts = [...bodies, ...links].map(({ body, reports }, index) => ({
    body,
    reports,
    id: `2021-12-01-a${1000 + index}`,
  }));
  const folder = await writeContent({
    ...plainContent,
    'articles/2021-11-30-sound.md': sound,
    ...Object.fromEntries(texts.map(({ body, id }) => [`articles/${id}.md`, articleWith({ title: id }, body)])),
  });
  const { problems } = await checkContent(folder);
  expect(problems.toSorted(byPlace)).toEqual(problems);
  const reported = Map.groupBy(problems, ({ file }) => file.slice(folder.length + 1));
  expect(texts.filter(({ id }) => !reported.has(`articles/${id}.md`)).map(({ body }) => body)).toEqual([]);
  expect(problems.length).toBe(texts.flatMap((text) => text.reports).length);
});
