import { isError } from '#domain/model/problems.ts';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { record } from '../../fixtures/records.ts';
import { article, author, entriesWith, options, problemsOf, source, topic } from '../../fixtures/entries.ts';

const later = { kind: 'continued', note: 'It went on.' } as const;

describe('a relation', () => {
  it('that is misspelt is reported with the nearest id', () => {
    expect(problemsOf({ articles: [article('2021-12-28-talks', { topics: ['osze'] })] })).toEqual([
      'content/articles/2021-12-28-talks.md:0: There is no topic "osze". Did you mean "osce"?',
    ]);
  });

  it('without a near id is reported with the place of the ids', () => {
    expect(problemsOf({ articles: [article('2021-12-28-talks', { authors: ['someone-else'] })] })).toEqual([
      'content/articles/2021-12-28-talks.md:0: There is no author "someone-else". ' +
        'The ids are the file names in content/authors/; add it there first.',
    ]);
  });

  it('is reported with its key, below that of its record', () => {
    const articles = [article('2021-12-28-talks', { sources: ['agency', 'nobody-knows'] })];
    const { problems } = buildArchive(entriesWith({ articles }), options);
    expect(problems.filter(isError).map(({ place }) => place)).toEqual([{ key: ['sources', 1] }]);
    const twice = buildArchive(entriesWith({ sources: [source('agency', {}, 0), source('agency', {}, 7)] }), options);
    expect(twice.problems.filter(isError).map(({ place }) => place)).toEqual([{ key: [7, 'id'] }]);
  });

  it('of something other than an article is followed too', () => {
    expect(problemsOf({ authors: [author('desk', { bureau: 'brussel' })] })).toEqual([
      'content/authors/desk.md:0: There is no bureau "brussel". Did you mean "brussels"?',
    ]);
  });

  it.each([
    ['events', 'event', { outcome: { kind: 'confirmed', event: 'one' } }],
    ['events', 'event', { follows: ['one'] }],
    ['events', 'event', { announced: { in: ['one'] } }],
    ['claims', 'claim', { answers: ['one'] }],
    ['terms', 'term', { seeAlso: ['one'] }],
  ] as const)('of %s to itself is reported', (name, noun, data) => {
    expect(problemsOf({ [name]: [record(name, 'one', data)] })).toContain(
      `content/${name}/all.yaml:0: The ${noun} names itself. Take it out.`,
    );
  });

  it('to an entry that could not be read is left alone, and others are not', () => {
    const articles = [article('2021-12-28-talks', { topics: ['broken', 'unheard-of'], sources: ['in-a-broken-list'] })];
    expect(problemsOf({ articles }, { unread: new Set(['topics/broken', 'sources/*']) })).toEqual([
      'content/articles/2021-12-28-talks.md:0: There is no topic "unheard-of". ' +
        'The ids are the file names in content/topics/; add it there first.',
    ]);
    expect(problemsOf({ articles }, { unread: new Set(['authors/broken', 'sources/another']) })).toHaveLength(3);
  });

  it('from a published article to a draft is a problem in a build only', () => {
    const draft = article('2022-01-10-geneva', { draft: true });
    const followUps = [{ ...later, article: draft.id }];
    const articles = [article('2021-12-28-talks', { followUps }), draft];
    expect(problemsOf({ articles })).toEqual([
      'content/articles/2021-12-28-talks.md:0: The article "2022-01-10-geneva" is a draft, and this entry is published. ' +
        'Publish content/articles/2022-01-10-geneva.md or take the relation out.',
    ]);
    expect(problemsOf({ articles }, { drafts: true })).toEqual([]);
    expect(problemsOf({ articles: [article('2021-12-28-talks', { followUps, draft: true }), draft] })).toEqual([]);
  });

  describe('to an article under embargo', () => {
    const geneva = article('2022-01-10-geneva');
    const followUps = [{ ...later, article: geneva.id }];
    const articles = [article('2021-12-28-talks', { followUps }), geneva];
    const now = '2022-01-10T10:59:59Z';
    const problem =
      'content/articles/2021-12-28-talks.md:0: The article "2022-01-10-geneva" is embargoed until ' +
      '10 January 2022, 12:00 CET, and this entry is published before that. ' +
      'Take the relation out until then, or give content/articles/2022-01-10-geneva.md an earlier date.';

    it('is a problem as long as the embargo lasts, and not in the live preview', () => {
      expect(problemsOf({ articles }, { now })).toEqual([problem]);
      expect(problemsOf({ articles }, { now: geneva.data.date })).toEqual([]);
      expect(problemsOf({ articles }, { now, drafts: true })).toEqual([]);
    });

    it('is a problem at once when the entry itself is still to come, and comes out earlier', () => {
      expect(problemsOf({ articles }, { now: '2021-12-01T00:00:00Z' })).toEqual([problem]);
    });

    it('is no problem in a draft', () => {
      const draft = article('2021-12-28-talks', { followUps, draft: true });
      expect(problemsOf({ articles: [draft, geneva] }, { now })).toEqual([]);
    });
  });
});

describe('an id', () => {
  it('is taken once', () => {
    const [first, second] = [article('2021-12-28-talks'), article('2021-12-28-talks')];
    expect(problemsOf({ articles: [first, { ...second, file: 'content/articles/2021-12-28-talks.mdx' }] })).toEqual([
      'content/articles/2021-12-28-talks.mdx:0: The permalink /2021/12/28/talks/ is taken already. ' +
        'Rename or remove one of the two.',
    ]);
  });

  it('is taken once in a list of records', () => {
    expect(problemsOf({ sources: [source('agency'), source('agency', {}, 1)] })).toEqual([
      'content/sources/all.yaml:0: The source "agency" exists already. ' + 'Rename or remove one of the two.',
    ]);
  });

  it.each(['OSCE', 'os_ce', 'os ce', '-osce', 'osce-', 'os--ce', 'київ'])('cannot be "%s"', (id) => {
    expect(
      problemsOf({
        topics: [topic('osce'), topic(id, { name: 'Another' })].slice(id === 'OSCE' ? 1 : 0),
        articles: [],
      }),
    ).toEqual([
      `content/topics/${id}.md:0: "${id}" is not an id. ` +
        'Use lower-case letters a to z, digits and single hyphens, such as "2021-12-28-talks-announced".',
    ]);
  });
});

describe('the family name of a person', () => {
  const messagesFor = (name: string, familyName?: string, kind: 'desk' | 'person' = 'person') => {
    const authors = [author('desk', { name, kind, ...(familyName && { familyName }) })];
    return buildArchive(entriesWith({ authors, articles: [article('2021-12-28-talks')] }), options)
      .problems.filter(({ file }) => file.startsWith('content/authors/'))
      .map(({ severity = 'error', message }) => `${severity}: ${message}`);
  };

  it.each([
    ['Jan van der Berg', 'van der Berg'],
    ['Jan van der Berg', 'Berg'],
    ['Li Lin', 'Li'],
    ['Martin Luther King, Jr.', 'King'],
    ['Helga Schmidt', undefined],
    ['Anne-Marie Lévi-Strauss', undefined],
  ])('of %s may be %s', (name, familyName) => {
    expect(messagesFor(name, familyName)).toEqual([]);
  });

  it('is whole words of the name', () => {
    expect(messagesFor('Lili Li', 'Lil')).toEqual(['error: The name “Lili Li” does not have the words “Lil”.']);
  });

  it.each([
    ['Jan van der Berg', 'van der'],
    ['Ursula von der Leyen', 'von der'],
    ['María de Luna', 'de'],
  ])('of %s is asked for, because of “%s”', (name, particle) => {
    expect(messagesFor(name)).toEqual([
      `warning: Citations sort “${name}” by its last word. Perhaps “${particle}” belongs to the family name.`,
    ]);
  });

  it.each([
    ['Berg, Anna', undefined],
    ['A. B. Li, PhD', undefined],
    ['A. B. Li, PhD', 'Li'],
  ])('of %s is not clear because of a comma', (name, familyName) => {
    expect(messagesFor(name, familyName)).toEqual([
      `error: The name “${name}” has a comma, which citations would show in a wrong place.`,
    ]);
  });

  it('of a desk is not asked for', () => {
    expect(messagesFor('Desk of the archive', undefined, 'desk')).toEqual([]);
  });
});

describe('the file name of an article', () => {
  it('says the day of its date', () => {
    expect(problemsOf({ articles: [article('2021-12-27-talks', { date: '2021-12-28T07:09:00+01:00' })] })).toEqual([
      'content/articles/2021-12-27-talks.md:0: The file name says 27 December 2021, but "date" is on 28 December 2021 ' +
        'in Europe/Brussels. Rename the file to 2021-12-28-talks or fix the date.',
    ]);
  });

  it('says the day in the zone of the archive, not that of the offset', () => {
    const date = '2021-12-27T22:00:00-05:00';
    expect(problemsOf({ articles: [article('2021-12-28-talks', { date })] })).toEqual([]);
    expect(problemsOf({ articles: [article('2021-12-27-talks', { date })] }, { zone: 'America/New_York' })).toEqual([]);
  });

  it.each([
    ['talks', '2021-12-28-talks'],
    ['2021-12-talks', '2021-12-28-talks'],
    ['2021-12-28', '2021-12-28-slug'],
    ['2021-02-30-talks', '2021-12-28-talks'],
  ])('starts with its day: %s becomes %s', (id, better) => {
    expect(problemsOf({ articles: [article(id, { date: '2021-12-28T07:09:00+01:00' })] })).toEqual([
      `content/articles/${id}.md:0: The file name of an article starts with its day. ` +
        `Name it ${better}, after the day of its date.`,
    ]);
  });
});

describe('the times of an article', () => {
  const talks = '2021-12-28-talks';

  it.each(['2021-12-27-before', '2021-12-28-same-moment', talks])('need later follow-ups: not %s', (id) => {
    const others = id === talks ? [] : [article(id)];
    expect(problemsOf({ articles: [article(talks, { followUps: [{ ...later, article: id }] }), ...others] })).toEqual([
      `content/articles/${talks}.md:0: "${id}" is not later than this article. ` +
        'Name a later article: a follow-up says what happened next.',
    ]);
  });
});

describe('the audio field', () => {
  const audio = { title: 'A', correspondent: 'desk', bureau: 'brussels', broadcast: '2021-12-28T06:00:00+01:00' };
  it('belongs to an audio report, and to nothing else', () => {
    expect(problemsOf({ articles: [article('2021-12-28-talks', { kind: 'audio', audio })] })).toEqual([]);
    expect(problemsOf({ articles: [article('2021-12-28-talks', { kind: 'audio' })] })).toEqual([
      'content/articles/2021-12-28-talks.md:0: "audio" is missing: the kind is "audio". ' +
        'Describe the recording in "audio", or choose another kind.',
    ]);
    expect(problemsOf({ articles: [article('2021-12-28-talks', { audio })] })).toEqual([
      'content/articles/2021-12-28-talks.md:0: "audio" does not belong to the kind "report". ' +
        'Write kind: audio, or take it out.',
    ]);
  });
});

describe('topics', () => {
  const problem = (id: string, parent: string) =>
    `content/topics/${id}.md:0: "${parent}" cannot be a parent. ` +
    'Name a topic that has no parent itself: topics are two levels deep.';

  it('are two levels deep', () => {
    const topics = [topic('a'), topic('b', { parent: 'a' }), topic('c', { parent: 'b' })];
    expect(problemsOf({ topics })).toEqual([problem('c', 'b')]);
  });

  it('are not their own parents, alone or in a circle', () => {
    expect(problemsOf({ topics: [topic('a', { parent: 'a' })] })).toEqual([problem('a', 'a')]);
    const circle = [topic('a', { parent: 'b' }), topic('b', { parent: 'a' })];
    expect(problemsOf({ topics: circle })).toEqual([problem('a', 'b'), problem('b', 'a')]);
  });
});

it('a report has every problem of every entry at once, and no archive', () => {
  const articles = [article('2021-12-28-a', { topics: ['osze'] }), article('2021-12-28-b', { authors: ['desc'] })];
  const { archive, problems } = buildArchive(
    entriesWith({ articles, topics: [topic('osce', { parent: 'osce' })] }),
    options,
  );
  expect(archive).toBeUndefined();
  expect(problems).toHaveLength(3);
});
