import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleSchema } from '#domain/model/article.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { templateBody, templateSummary } from '#domain/checks/template.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';
import { problemsIn, runNew, textsIn } from './run-new.ts';

const article = [
  '--title',
  'A title',
  '--kind',
  'report',
  '--author',
  'desk',
  '--bureau',
  'brussels',
  '--topic',
  'osce',
];
const dated = [...article, '--date', '2021-12-28T07:09'];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Returns the output, and the files that are new or longer. */
async function runOn(files: Record<string, string>, ...args: string[]) {
  const folder = await writeContent({ ...plainContent, ...files });
  const before = await textsIn(folder);
  const run = await runNew(folder, ...args);
  const after = await textsIn(folder);
  const written = Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));
  return { ...run, folder, written, before };
}

const withSummary = ['--summary', 'One sentence.', '--confidence', 'known'];

describe('an entry made of flags alone passes the check', () => {
  const calls: Record<(typeof collectionNames)[number], { args: string[]; path: string; text: string }> = {
    articles: {
      args: ['article', ...dated],
      path: 'articles/2021-12-28-a-title.md',
      text: [
        '---',
        'title: A title',
        'kind: report',
        `summary: ${templateSummary}`,
        'date: 2021-12-28T07:09:00+01:00',
        'authors: [desk]',
        'bureau: brussels',
        'topics: [osce]',
        'draft: true',
        '---',
        '',
        templateBody,
        '',
      ].join('\n'),
    },
    topics: {
      args: ['topic', '--name', 'Energy', '--summary', 'Gas: who buys it.', '--order', '3', '--parent', 'osce'],
      path: 'topics/energy.md',
      text: "---\nname: Energy\nsummary: 'Gas: who buys it.'\nparent: osce\norder: 3\n---\n",
    },
    authors: {
      args: ['author', '--name', 'Zoë O’Neil', '--kind', 'person', '--summary', 'A reporter.', '--bureau', 'brussels'],
      path: 'authors/zoe-oneil.md',
      text: '---\nname: Zoë O’Neil\nkind: person\nsummary: A reporter.\nbureau: brussels\n---\n',
    },
    bureaus: {
      args: [
        'bureau',
        '--name',
        'Kyiv desk',
        '--place',
        'Kyiv',
        '--kind',
        'desk',
        '--summary',
        'Ukraine.',
        '--id',
        'kyiv',
      ],
      path: 'bureaus/kyiv.md',
      text: '---\nname: Kyiv desk\nplace: Kyiv\nkind: desk\nsummary: Ukraine.\n---\n',
    },
    pages: {
      args: ['page', '--title', 'About this archive', '--summary', 'What it is.', '--id', 'about'],
      path: 'pages/about.md',
      text: '---\ntitle: About this archive\nsummary: What it is.\n---\n',
    },
    sources: {
      args: ['source', '--publisher', 'TASS', '--title', 'A: b', '--date', '2021-07-12', '--kind', 'news'],
      path: 'sources/2021.yaml',
      text: "- id: tass-2021-07-12\n  publisher: TASS\n  title: 'A: b'\n  date: '2021-07-12'\n  kind: news\n",
    },
    cards: {
      args: [
        'card',
        '--title',
        'Why?',
        '--order',
        '1',
        '--figure',
        'map',
        '--caption',
        'See.',
        '--article',
        '2021-12-01-talks',
        '--changes',
        "{ on: '2026-11', what: First. }",
      ],
      path: 'cards/why.md',
      text: '---\ntitle: Why?\norder: 1\nfigure: map\ncaption: See.\narticles: [2021-12-01-talks]\nchanges:\n  - on: 2026-11\n    what: First.\n---\n',
    },
    events: {
      args: [
        'event',
        '--title',
        'They meet',
        '--date',
        '2021-07-12',
        '--status',
        'held',
        ...withSummary,
        '--topic',
        'osce',
        '--source',
        'agency',
      ],
      path: 'events/2021.yaml',
      text: "- id: they-meet\n  title: They meet\n  date: '2021-07-12'\n  status: held\n  summary: One sentence.\n  topics: [osce]\n  sources: [agency]\n  confidence: known\n",
    },
    actors: {
      args: ['actor', '--name', 'A minister', '--kind', 'person', '--side', 'other', ...withSummary],
      path: 'actors/actors.yaml',
      text: '- id: a-minister\n  name: A minister\n  kind: person\n  side: other\n  summary: One sentence.\n  confidence: known\n',
    },
    places: {
      args: [
        'place',
        '--name',
        'Kyiv',
        '--kind',
        'city',
        '--latitude',
        '50.45',
        '--longitude',
        '30.52',
        '--country',
        'Ukraine',
        ...withSummary,
      ],
      path: 'places/places.yaml',
      text: '- id: kyiv\n  name: Kyiv\n  kind: city\n  latitude: 50.45\n  longitude: 30.52\n  country: Ukraine\n  summary: One sentence.\n  confidence: known\n',
    },
    questions: {
      args: ['question', '--text', 'Who began?', '--topic', 'osce', '--summary', 'It is disputed.'],
      path: 'questions/questions.yaml',
      text: '- id: who-began\n  text: Who began?\n  topic: osce\n  summary: It is disputed.\n',
    },
    claims: {
      args: [
        'claim',
        '--date',
        '2021-12',
        '--by',
        'ministry',
        '--kind',
        'denial',
        '--question',
        'why',
        '--statement',
        'It is not so.',
        '--topic',
        'osce',
        '--source',
        'agency',
        '--confidence',
        'known',
        '--id',
        'denial',
      ],
      path: 'claims/2021.yaml',
      text: '- id: denial\n  date: 2021-12\n  by: [ministry]\n  kind: denial\n  question: why\n  statement: It is not so.\n  topics: [osce]\n  sources: [agency]\n  confidence: known\n',
    },
    documents: {
      args: [
        'document',
        '--title',
        'A treaty',
        '--date',
        '1997',
        '--nature',
        'Treaty.',
        ...withSummary,
        '--provision',
        'It says so.',
        '--topic',
        'osce',
        '--source',
        'agency',
      ],
      path: 'documents/1997.yaml',
      text: "- id: a-treaty\n  title: A treaty\n  date: '1997'\n  nature: Treaty.\n  summary: One sentence.\n  provisions:\n    - It says so.\n  topics: [osce]\n  sources: [agency]\n  confidence: known\n",
    },
    terms: {
      args: ['term', '--name', 'Contact line', '--definition', 'Where it ran.', '--confidence', 'known'],
      path: 'terms/terms.yaml',
      text: '- id: contact-line\n  name: Contact line\n  definition: Where it ran.\n  confidence: known\n',
    },
  };
  const named: Partial<Record<(typeof collectionNames)[number], Record<string, string>>> = {
    cards: { 'articles/2021-12-01-talks.md': articleText({ date: '2021-12-01T12:00:00+01:00' }) },
    claims: {
      'actors/all.yaml':
        '- id: ministry\n  name: Ministry\n  kind: body\n  side: other\n  summary: One.\n  confidence: known\n',
      'questions/all.yaml': '- id: why\n  text: Why?\n  topic: osce\n  summary: One.\n',
    },
  };

  it.each(collectionNames)('in %s', async (name) => {
    const { args, path, text } = calls[name];
    const { status, errors, output, written, folder } = await runOn(named[name] ?? {}, ...args);
    expect({ status, errors, written }).toEqual({ status: 0, errors: [], written: { [path]: text } });
    expect(output[0]).toBe(`content/${path}`);
    expect(await problemsIn(folder)).toEqual([]);
  });

  it('with every kind of field, by full name, singular or with hyphens', async () => {
    const { status, written, folder } = await runOn(
      {},
      ...dated.with(3, 'audio'),
      ...['--slug', 'radio', '--mdx', '--source', 'agency', '--summary', 'One sentence.', '--order=2'],
      ...['--key-point', 'One, two: three.', '--keyPoints', 'Four.', '--covers', '{ from: 2014, to: 2021-12 }'],
      ...['--credits', '{ role: With, author: desk }'],
      ...['--audio', "{ title: T, correspondent: desk, bureau: brussels, broadcast: '2021-12-28T06:32:00+01:00' }"],
    );
    expect(status).toBe(0);
    expect(Object.keys(written)).toEqual(['articles/2021-12-28-radio.mdx']);
    expect(written['articles/2021-12-28-radio.mdx']?.split('\n').slice(4, -5)).toEqual([
      'date: 2021-12-28T07:09:00+01:00',
      'authors: [desk]',
      'bureau: brussels',
      'credits:',
      '  - role: With',
      '    author: desk',
      'topics: [osce]',
      'covers:',
      '  from: 2014',
      '  to: 2021-12',
      'order: 2',
      'keyPoints:',
      "  - 'One, two: three.'",
      '  - Four.',
      'sources: [agency]',
      'audio:',
      '  title: T',
      '  correspondent: desk',
      '  bureau: brussels',
      '  broadcast: 2021-12-28T06:32:00+01:00',
    ]);
    expect(await problemsIn(folder)).toEqual([]);
  });

  it('with several ids separated by commas', async () => {
    const { written } = await runOn({ 'topics/gas.md': topicText('Gas') }, ...dated.with(9, 'osce, gas'));
    expect(Object.values(written)[0]).toContain('topics: [osce, gas]\n');
  });
});

describe('a title', () => {
  it.each([
    ['Talks: a "test" it\'s #1', 'talks-a-test-its-1'],
    ['-5 degrees in Kharkiv', '5-degrees-in-kharkiv'],
    ['- “Über” § Łódź', 'uber-lodz'],
    [`${'Very long '.repeat(13)}words`, 'very-long-very-long-very-long-very-long-very-long-very-long'],
  ])('may be %s', async (title, slug) => {
    const { status, written, folder } = await runOn({}, ...dated.with(1, title));
    expect([status, Object.keys(written)]).toEqual([0, [`articles/2021-12-28-${slug}.md`]]);
    expect(await problemsIn(folder)).toEqual([]);
  });

  it('that gives no id needs one', async () => {
    const { status, errors, written, folder } = await runOn({}, ...dated.with(1, 'Київ §'));
    expect({ status, errors, written }).toEqual({
      status: 1,
      errors: [
        '--slug: No id can be made from the title. Use lower-case letters a to z, digits and single hyphens.',
        '1 problem. Nothing was written.',
      ],
      written: {},
    });
    expect((await runNew(folder, ...dated.with(1, 'Київ §'), '--slug', 'kyiv')).output[0]).toBe(
      'content/articles/2021-12-28-kyiv.md',
    );
  });
});

describe('the date of an article', () => {
  it.each([
    ['2021-07-12', '2021-07-12T12:00:00+02:00', '2021-07-12'],
    ['2022-03-27T01:30', '2022-03-27T01:30:00+01:00', '2022-03-27'],
    ['2021-12-28T00:30:00+03:00', '2021-12-28T00:30:00+03:00', '2021-12-27'],
  ])('%s is %s, and the file is named after its day in the zone of the archive', async (date, written, day) => {
    const run = await runOn({}, ...article, '--date', date);
    expect(run.written[`articles/${day}-a-title.md`]).toContain(`date: ${written}\n`);
    expect(await problemsIn(run.folder)).toEqual([]);
  });

  it('is the current minute if none is given', async () => {
    vi.stubEnv('ARCHIVE_NOW', '2022-07-01T22:30:59Z');
    const { written, folder } = await runOn({}, ...article);
    expect(written['articles/2022-07-02-a-title.md']).toContain('date: 2022-07-02T00:30:00+02:00\n');
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('an existing entry', () => {
  const topic = ['topic', '--name', 'Other', '--summary', 'One sentence.', '--id'];

  it.each([
    ['of the same name', {}, [...topic, 'osce'], '--id: The topic "osce" exists in content/topics/osce.md already.'],
    [
      'in capitals',
      { 'topics/NATO.md': topicText('N') },
      [...topic, 'nato'],
      '--id: The topic "nato" exists in content/topics/NATO.md already.',
    ],
    [
      'with another extension',
      { 'articles/2021-12-28-a-title.mdx': articleText({ date: '2021-12-28T08:00:00+01:00', title: 'B' }) },
      dated,
      '--slug: The article "2021-12-28-a-title" exists in content/articles/2021-12-28-a-title.mdx already.',
    ],
    [
      'though nobody can read it',
      { 'articles/2021-12-28-a-title.md': 'broken' },
      dated,
      '--slug: The article "2021-12-28-a-title" exists in content/articles/2021-12-28-a-title.md already.',
    ],
    [
      'in a list of another year',
      {},
      ['source', '--publisher', 'A', '--title', 'B', '--kind', 'news', '--date', '2021', '--id', 'agency'],
      '--id: The source "agency" exists in content/sources/all.yaml already.',
    ],
  ])('is never overwritten: %s', async (_, files, args, message) => {
    const { status, errors, written } = await runOn(files, ...args);
    expect({ status, errors, written }).toEqual({
      status: 1,
      errors: [`${message} Choose another id.`, '1 problem. Nothing was written.'],
      written: {},
    });
  });

  it('in a list of records keeps every byte', async () => {
    const list = '# Sources of 2021 \r\n\r\n- { id:   one, publisher: "A", title: B, kind: news } # first';
    const args = ['source', '--publisher', 'Agency', '--title', 'B', '--date', '2021', '--kind', 'news'];
    const { written, before, folder } = await runOn({ 'sources/2021.yaml': list }, ...args);
    expect(before['sources/2021.yaml']).toBe(list);
    const record = "\r\n- id: agency-2021\r\n  publisher: Agency\r\n  title: B\r\n  date: '2021'\r\n  kind: news\r\n";
    expect(written).toEqual({ 'sources/2021.yaml': list + record });
    expect(await problemsIn(folder)).toEqual([]);
  });

  it.each(['[]\n', 'id: one\n', '- id: one\n...\n', '- id: "one\n'])(
    'does not change if it is a list that cannot take a record: %j',
    async (list) => {
      const args = ['source', '--publisher', 'Agency', '--title', 'B', '--date', '2021', '--kind', 'news'];
      const { status, errors, written } = await runOn({ 'sources/2021.yaml': list }, ...args);
      expect({ status, error: errors[0], written }).toEqual({
        status: 1,
        error: 'content/sources/2021.yaml takes no further record. npm run check says what is wrong with it.',
        written: {},
      });
    },
  );

  it('may have problems of its own, which do not prevent a new entry', async () => {
    const { status, folder } = await runOn({ 'topics/broken.md': '---\nname: Broken\n---\n' }, ...dated);
    expect(status).toBe(0);
    expect(await problemsIn(folder)).toHaveLength(1);
  });
});

describe('all that is missing or wrong is reported at once, and nothing is written:', () => {
  const { shape } = articleSchema;
  const missing = (name: keyof typeof shape) => `--${name}: "${name}" is missing. Add it: ${shape[name].description}`;

  it('every field that an article must have', async () => {
    const { status, errors, written } = await runOn({});
    expect({ status, errors, written }).toEqual({
      status: 1,
      errors: [
        ...(['title', 'kind', 'authors', 'bureau', 'topics'] as const).map(missing),
        '5 problems. Nothing was written.',
      ],
      written: {},
    });
  });

  it('values, relations, unknown flags, flags without a value and repeated flags', async () => {
    const { status, errors, written } = await runOn(
      {},
      ...[
        '--kind',
        'opinion',
        '--date',
        '2021-02-30',
        '--topic',
        'osze',
        '--authr',
        'desk',
        '--bureau',
        '--order',
        'x',
      ],
      ...['--covers', '{ from: 2015, to: 2014 }', '--title', 'A', '--title=B', 'stray', '--credit', '{ role: '],
    );
    expect({ status, errors, written }).toEqual({
      status: 1,
      errors: [
        'There is no flag --authr. Did you mean --authors?',
        '--bureau has no value. Write --bureau=… if the value starts with --.',
        '--title is given twice. Remove one.',
        '"stray" belongs to no flag. Put quotation marks around a text.',
        expect.stringMatching(
          /^--credits: This is not valid YAML: .* Write it as "{ role: …, author: …, bureau: … }".$/,
        ),
        `--kind: "kind" is "opinion", not one of report, explainer, background, audio. ${shape.kind.description}`,
        `--date: "date": "2021-02-30" does not exist: 2021-02 has 28 days. ${shape.date.description}`,
        missing('authors'),
        missing('bureau'),
        '--topics: There is no topic "osze". Did you mean "osce"?',
        `--covers: "covers": The span ends before it starts. ${shape.covers.unwrap().description}`,
        `--order: "order" is a text, not a number. ${shape.order.description}`,
        '12 problems. Nothing was written.',
      ],
      written: {},
    });
  });

  it('an id that is invalid, or leads out of its folder', async () => {
    for (const slug of ['Not an id', '../../escaped']) {
      const { status, errors, written } = await runOn({}, ...dated, '--slug', slug);
      expect({ status, errors, written }).toEqual({
        status: 1,
        errors: [
          `--slug: "2021-12-28-${slug}" is not an id. Use lower-case letters a to z, digits and single hyphens.`,
          '1 problem. Nothing was written.',
        ],
        written: {},
      });
    }
  });

  it('a template that would be published', async () => {
    const { errors } = await runOn({}, ...dated, '--draft=false');
    expect(errors.map((error) => error.replace(/^(.*?\.) .*$/, '$1'))).toEqual([
      '--summary: The summary is still that of the template.',
      '--sources: An article needs at least one source.',
      expect.stringContaining('This is still the text of the template.'),
      '3 problems.',
    ]);
  });

  it('a kind of entry that does not exist', async () => {
    expect((await runOn({}, 'tpoic', '--name', 'X')).errors[0]).toBe(
      'There is no kind of entry "tpoic". Did you mean "topic"?',
    );
  });
});

it.each(collectionNames)('--help names every field of %s with its sentence', async (name) => {
  const { status, output, errors } = await runNew('content', name, '--help');
  expect({ status, errors, first: output[0] }).toMatchObject({ status: 0, errors: [] });
  expect(output[0]).toContain(`npm run new -- [${collectionNames.map((each) => collections[each].noun).join('|')}]`);
  const marked = output.filter((line) => line.startsWith('* --')).map((line) => line.split(/\s+/)[1]);
  const required = {
    articles: ['--title', '--kind', '--authors', '--bureau', '--topics'],
    topics: ['--name', '--summary'],
    authors: ['--name', '--kind', '--summary'],
    bureaus: ['--name', '--place', '--kind', '--summary'],
    pages: ['--title', '--summary'],
    cards: ['--title', '--order', '--figure', '--caption', '--articles', '--changes'],
    events: ['--title', '--date', '--status', '--summary', '--topics', '--sources', '--confidence'],
    actors: ['--name', '--kind', '--side', '--summary', '--confidence'],
    places: ['--name', '--kind', '--latitude', '--longitude', '--country', '--summary', '--confidence'],
    questions: ['--text', '--topic', '--summary'],
    claims: ['--date', '--by', '--kind', '--question', '--statement', '--topics', '--sources', '--confidence'],
    documents: ['--title', '--date', '--nature', '--summary', '--provisions', '--topics', '--sources', '--confidence'],
    terms: ['--name', '--definition', '--confidence'],
    sources: ['--publisher', '--title', '--kind'],
  };
  expect(marked).toEqual(required[name]);
});

it('says what to do next', async () => {
  const { output } = await runOn({}, ...dated);
  expect(output).toEqual([
    'content/articles/2021-12-28-a-title.md',
    'Write the text below the frontmatter.',
    'npm run dev shows it at http://localhost:4321/2021/12/28/a-title/',
    'It is a draft. Remove "draft: true" to publish it.',
  ]);
});

function topicText(name: string): string {
  return `---\nname: ${name}\nsummary: One sentence.\n---\n`;
}
