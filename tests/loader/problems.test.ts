import { afterEach, expect, it, vi } from 'vitest';
import { templateBody } from '#domain/checks/template.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const folder = await writeContent({ ...plainContent, ...files });
  const { problems } = await checkContent(folder);
  return formatErrors(problems, folder);
}

const day = '2021-12-01T12:00:00+01:00';
const article = (body: string, fields: Record<string, string> = {}) => ({
  'articles/2021-12-01-talks.md': articleText({ date: day, ...fields }, body),
});

it('a broken topic that an article names is reported once, and breaks nothing else', async () => {
  const problems = await problemsOf({ ...article('Text.\n'), 'topics/osce.md': '---\nname: OSCE\n---\n' });
  expect(problems).toEqual([
    'topics/osce.md:2: "summary" is missing. Add it: One sentence that says what the topic is about.',
  ]);
});

it('a link to a missing source or file is found in every form that a link has', async () => {
  const body = [
    '[x](../topics/gone.md "T")',
    '[y](source:gone "T")',
    '[w](<source:gone>)',
    '[z][d]',
    '',
    '[d]: source:gone',
    '',
    '`[in code](source:gone)` and [a source text](/2021/12/01/talks.md)',
    '```',
    '[in a block](source:gone)',
    '```',
  ].join('\n');
  const problems = await problemsOf(article(body));
  expect(problems.map((problem) => problem.replace(/^(\S+) .*$/, '$1'))).toEqual(
    [12, 13, 14, 17].map((line) => `articles/2021-12-01-talks.md:${line}:`),
  );
});

it('a published text does not link to a draft', async () => {
  const problems = await problemsOf({
    ...article('[later](2021-12-02-draft.md)\n'),
    'articles/2021-12-02-draft.md': articleText({ date: '2021-12-02T12:00:00+01:00', draft: 'true' }),
  });
  expect(problems).toEqual([
    'articles/2021-12-01-talks.md:12: content/articles/2021-12-02-draft.md is a draft, and this text is published. ' +
      'Publish it or take the link out.',
  ]);
});

it('a published text does not link to an article under embargo', async () => {
  vi.stubEnv('ARCHIVE_NOW', '2021-12-02T10:59:59Z');
  const files = {
    ...article('[later](2021-12-02-later.md)\n'),
    'articles/2021-12-02-later.md': articleText({ date: '2021-12-02T12:00:00+01:00' }, '[x](2021-12-01-talks.md)\n'),
    'articles/2021-12-01-draft.md': articleText(
      { title: 'Another', date: day, draft: 'true' },
      '[later](2021-12-02-later.md)\n',
    ),
  };
  expect(await problemsOf(files)).toEqual([
    'articles/2021-12-01-talks.md:12: content/articles/2021-12-02-later.md is embargoed until 2 December 2021, 12:00 CET, ' +
      'and this text is published before that. Take the link out until then, or give it an earlier date.',
  ]);
  vi.stubEnv('ARCHIVE_NOW', '2021-12-02T11:00:00Z');
  expect(await problemsOf(files)).toEqual([]);
});

it('a problem in an optional field is reported with the sentence of the field', async () => {
  const [problem] = await problemsOf(article('Text.\n', { kicker: '[a]' }));
  expect(problem).toContain('Two or three words above the headline.');
  const [missing] = await problemsOf({
    ...article('Text.\n', {}),
    'articles/2021-12-01-talks.md': articleText({ date: day, kind: undefined }),
  });
  expect(missing).toBe(
    'articles/2021-12-01-talks.md:2: "kind" is missing. Add it: The kind of article: report, explainer, background or audio.',
  );
});

it('a year needs no quotation marks, and spans of different precision compare by their days', async () => {
  expect(await problemsOf(article('Text.\n', { covers: '{ from: 2014, to: 2021 }' }))).toEqual([]);
  expect(await problemsOf(article('Text.\n', { covers: '{ from: 2014-03, to: 2014 }' }))).toEqual([]);
  const [problem] = await problemsOf(article('Text.\n', { covers: '{ from: 2015, to: 2014-03 }' }));
  expect(problem).toContain('"covers": The span ends before it starts.');
});

it('a relation that is named twice is a problem', async () => {
  const [problem] = await problemsOf(article('Text.\n', { topics: '[osce, osce]' }));
  expect(problem).toBe('articles/2021-12-01-talks.md:7: The topic "osce" is named twice. Take one of the two out.');
});

it('no YAML tag is accepted, not even a standard one', async () => {
  for (const value of ['!!str 2014', '!<tag:example.org,2000:x> x', '!local x']) {
    expect(await problemsOf(article('Text.\n', { kicker: value }))).toEqual([
      expect.stringMatching(
        /^articles\/2021-12-01-talks\.md:\d+: A YAML tag \(!\) is not allowed\. Quote the value\.$/,
      ),
    ]);
  }
});

it('a file in place of a folder is reported', async () => {
  const folder = await writeContent({ pages: 'not a folder' });
  const { problems } = await checkContent(folder);
  expect(problems.map(({ message }) => message)).toEqual([
    'This would not be published: "pages" is not the folder of a collection.',
  ]);
});

it('all problems of one article are reported in one run', async () => {
  const problems = await problemsOf({
    'articles/2021-12-01-all.md': articleText({
      date: '2021-02-30',
      authors: undefined,
      bureau: 'brusels',
      topics: '[osze]',
      sources: '[agenzy]',
      tagz: '[x]',
    }),
  });
  expect(problems.map((problem) => problem.replace(/^(\S+ [^.:]+[.:]?).*$/, '$1'))).toEqual([
    'articles/2021-12-01-all.md:2: "authors" is missing.',
    'articles/2021-12-01-all.md:5: There is no bureau "brusels".',
    'articles/2021-12-01-all.md:6: There is no topic "osze".',
    'articles/2021-12-01-all.md:7: There is no source "agenzy".',
    'articles/2021-12-01-all.md:8: "date":',
    'articles/2021-12-01-all.md:9: Unknown key "tagz".',
  ]);
});

it('a published address that would disappear is reported at its line', async () => {
  const files = article('Text.\n');
  expect(await problemsOf({ ...files, 'permalinks.txt': '/2021/12/01/talks/\n/2021/12/\n' })).toEqual([]);
  expect(await problemsOf({ ...files, 'permalinks.txt': '/2021/12/01/talks/\n/2021/12/01/talk/\nno\n' })).toEqual([
    'permalinks.txt:2: The address /2021/12/01/talk/ was published and would disappear. Did you rename it? Add ' +
      '"formerly: [2021-12-01-talk]" to articles/2021-12-01-talks.md. To withdraw an article, see docs/authors.md.',
    expect.stringMatching(/^permalinks\.txt:3: "no" is not an address of the archive\./),
  ]);
  const renamed = article('Text.\n', { formerly: '[2021-12-01-talk]' });
  expect(await problemsOf({ ...renamed, 'permalinks.txt': '/2021/12/01/talks/\n/2021/12/01/talk/\n' })).toEqual([]);
});

it('a published text cannot be that of the template, but a draft may', async () => {
  const files = article(`\n${templateBody}\n`);
  expect(await problemsOf(files)).toEqual([
    'articles/2021-12-01-talks.md:13: This is still the text of the template. ' +
      'Write it, or mark the article as "draft: true".',
  ]);
  expect(await problemsOf(article(`${templateBody}\n`, { draft: 'true' }))).toEqual([]);
});
