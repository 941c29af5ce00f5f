import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, daysOfRecord, type AsOf } from '#domain/as-of/as-of.ts';
import type { Archive } from '#domain/model/archive.ts';
import { firstDayOf } from '#domain/time/partial-date.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { checkContent } from '../../../src/loader/checks/check-content.ts';
import { archiveOf, article, author, bureau, source, topic } from '../../fixtures/entries.ts';
import { noTexts, updatedLater } from '../../fixtures/past-texts.ts';
import { record } from '../../fixtures/records.ts';

const written = archiveOf({
  articles: [
    article('2021-12-28-talks', {
      events: ['plan'],
      followUps: [
        { kind: 'confirmed', event: 'talks', note: 'They were held on 10 January 2022.' },
        { kind: 'continued', article: '2022-01-11-geneva', note: 'The archive told of them a day later.' },
      ],
    }),
    article('2022-01-11-geneva'),
  ],
  topics: [topic('osce'), topic('invasion', { knownFrom: '2022-02-24' })],
  authors: [author('desk')],
  bureaus: [bureau('brussels')],
  sources: [source('agency', { date: '2021' }), source('memoir', { date: '2024' }, 1)],
  events: [
    record('events', 'plan', {
      date: '2021-12-27',
      status: 'announced',
      outcome: { kind: 'confirmed', event: 'talks', note: 'They were held on 10 January 2022.' },
      disagreement: 'A report of 2023 has another day.',
    }),
    record('events', 'talks', {
      title: 'Talks end without a result',
      date: '2022-01-10',
      announced: { title: 'Talks', by: ['lavrov'], in: ['plan'] },
      sources: ['agency', 'memoir'],
      topics: ['osce', 'invasion'],
    }),
    record('events', 'drills', { date: '2021-10', end: '2022-02-24', summary: 'They ended with the invasion.' }),
    record('events', 'unforeseen', { date: '2022-01-19', announced: { in: ['talks'] } }),
  ],
  actors: [
    record('actors', 'lavrov', {
      summary: 'He was minister until the end.',
      roles: [{ role: 'Envoy', from: '2022-02' }, { role: 'Minister', from: '2004', to: '2023' }, { role: 'Student' }],
    }),
  ],
  questions: [record('questions', 'why', { topic: 'osce' })],
  claims: [
    record('claims', 'charge', { date: '2021-12-15', note: 'It was refuted in 2022.' }),
    record('claims', 'denial', { date: '2021-12', answers: ['charge'] }),
  ],
  documents: [record('documents', 'draft', { date: '2021-12-17', status: 'never signed' })],
  terms: [record('terms', 'word', {})],
});
const ids = (things: { id: string }[]) => things.map(({ id }) => id).sort();

describe('the archive as of a day', () => {
  it.each([
    ['2021-10-30', { events: [], expected: [], claims: [], articles: [] }],
    ['2021-10-31', { events: ['drills'], expected: [], claims: [], articles: [] }],
    ['2021-12-27', { events: ['drills', 'plan'], expected: ['talks'], claims: ['charge'], articles: [] }],
    [
      '2022-01-09',
      { events: ['drills', 'plan'], expected: ['talks'], claims: ['charge', 'denial'], articles: ['2021-12-28-talks'] },
    ],
    [
      '2022-01-10',
      {
        events: ['drills', 'plan', 'talks'],
        expected: [],
        claims: ['charge', 'denial'],
        articles: ['2021-12-28-talks'],
      },
    ],
  ])('has what was known on %s', (day, known) => {
    const { archive, expected } = asOf(written, day, noTexts);
    const { events, claims, articles } = archive;
    expect({ events: ids(events), expected: ids(expected), claims: ids(claims), articles: ids(articles) }).toEqual(
      known,
    );
  });

  it('shows what was expected in words that do not reveal how it ended', () => {
    const [talks] = asOf(written, '2021-12-28', noTexts).expected;
    expect(talks).toMatchObject({ title: 'Talks', date: '2022-01-10', status: 'announced', summary: '', sources: [] });
    expect(talks?.announced?.in.map(({ id }) => id)).toEqual(['plan']);
  });

  it('shows neither when nor how ongoing events ended', () => {
    const during = asOf(written, '2022-02-23', noTexts).archive.events.find(({ id }) => id === 'drills');
    expect(during).toMatchObject({ summary: '' });
    expect(during).not.toHaveProperty('end');
    const after = asOf(written, '2022-02-24', noTexts).archive.events.find(({ id }) => id === 'drills');
    expect(after).toMatchObject({ summary: 'They ended with the invasion.', end: '2022-02-24' });
  });

  it('links an article to what happened next from the day on which it happened', () => {
    const numbersOn = (day: string) =>
      asOf(written, day, noTexts)
        .archive.articles.at(-1)
        ?.followUps.map(({ number }) => number);
    expect(['2022-01-09', '2022-01-10', '2022-01-11'].map(numbersOn)).toEqual([[], [1], [1, 2]]);
  });

  it('knows an outcome from its day, and an answer from its own', () => {
    const of = (day: string) => {
      const { events, claims } = asOf(written, day, noTexts).archive;
      const outcome = events.find(({ id }) => id === 'plan')?.outcome;
      return [outcome?.event.id, claims.find(({ id }) => id === 'charge')?.answeredBy.map(({ id }) => id)];
    };
    expect(['2021-12-28', '2021-12-31', '2022-01-10'].map(of)).toEqual([
      [undefined, []],
      [undefined, ['denial']],
      ['talks', ['denial']],
    ]);
  });

  it('shows an article in the version of its day', () => {
    const entries = {
      articles: [article('2022-01-11-geneva', { revisions: updatedLater })],
      topics: [topic('osce')],
      authors: [author('desk')],
      bureaus: [bureau('brussels')],
      sources: [source('agency', { date: '2021' })],
    };
    const then: VersionText = { fields: { title: 'Then', summary: 'S.', sources: [] }, body: 'B.', format: 'md' };
    const texts = {
      zone: 'Europe/Brussels',
      textOf: (_: unknown, version: number) => (version === 1 ? then : undefined),
    };
    const shownOn = (day: string) => {
      const [shown] = asOf(archiveOf(entries), day, texts).archive.articles;
      return [shown?.title === 'Then', shown?.past?.text?.body, shown?.past?.known.slice(0, 10), shown?.sources.length];
    };
    expect(['2022-01-19', '2022-01-20'].map(shownOn)).toEqual([
      [true, 'B.', '2022-01-11', 0],
      [false, undefined, '2022-01-20', 1],
    ]);
    expect(daysOfRecord(archiveOf(entries), texts)).toEqual(['2022-01-11', '2022-01-20']);
    // The current text knows later events, and the earlier version is missing.
    expect(asOf(archiveOf(entries), '2022-01-19', noTexts).archive.articles).toEqual([]);
  });

  it('leaves out texts with current knowledge', () => {
    const { archive } = asOf(written, '2022-01-15', noTexts);
    expect([archive.terms, archive.cards, archive.pages, archive.withdrawn]).toEqual([[], [], [], []]);
    expect(ids(archive.topics)).toEqual(['osce']);
    expect(archive.actors[0]).toMatchObject({ summary: '', roles: [{ role: 'Minister', from: '2004' }] });
    expect(archive.claims.some((claim) => 'note' in claim)).toBe(false);
    expect(archive.documents[0]).not.toHaveProperty('status');
    expect(archive.events.some((event) => 'disagreement' in event)).toBe(false);
    expect(archive.events.find(({ id }) => id === 'talks')?.sources.map(({ id }) => id)).toEqual(['agency']);
  });

  it('does not change the archive itself', () => {
    const before = written.events.map((event) => ({ ...event }));
    asOf(written, '2021-12-28', noTexts);
    expect(written.events).toEqual(before);
  });
});

describe('the days of the record', () => {
  it('are those on which something was announced, happened, was said, made or published', () => {
    expect(daysOfRecord(written, noTexts)).toEqual([
      '2021-10-31',
      '2021-12-15',
      '2021-12-17',
      '2021-12-27',
      '2021-12-28',
      '2021-12-31',
      '2022-01-10',
      '2022-01-11',
      '2022-01-19',
      '2022-02-24',
    ]);
  });
});

const { archive: real } = await checkContent('content');
if (!real) throw new Error('The content has problems.');

const anyDay = fc
  .integer({ min: 0, max: 365 * 60 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
/** Problems are likeliest around days of the record. */
const telling = fc
  .constantFrom(...daysOfRecord(real, noTexts))
  .chain((day) => fc.constantFrom(-1, 0, 1).map((by) => dayBeside(day, by)));
const days = fc.oneof(anyDay, telling);

describe.each([
  ['of a small archive', written],
  ['of this archive', real],
])('on random days, what was known %s', (_, archive) => {
  it('has no later date except of announced events, and leads to nothing later', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(laterThan(day, asOf(archive, day, noTexts))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('only grows', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [before, after] = [one, other].sort().map((day) => idsOf(asOf(archive, day, noTexts).archive));
        expect(before?.filter((id) => !after?.includes(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same between two days of the record', () => {
    const recorded = daysOfRecord(archive, noTexts);
    fc.assert(
      fc.property(days, (day) => {
        const last = recorded.findLast((candidate) => candidate <= day) ?? '1000-01-01';
        expect(entriesOf(asOf(archive, day, noTexts))).toEqual(entriesOf(asOf(archive, last, noTexts)));
      }),
      { numRuns: 20 },
    );
  });
});

function entriesOf({ archive, expected }: AsOf): unknown[] {
  return [
    ...idsOf(archive),
    ...expected.map(({ title }) => title),
    ...archive.articles.map(({ followUps, past }) => [past?.text?.body, ...followUps.map(({ note }) => note)]),
    ...archive.events.map(({ end, outcome }) => [end, outcome?.note]),
    ...archive.claims.map(({ answeredBy }) => ids(answeredBy)),
  ];
}

function idsOf({ events, claims, articles, documents }: Archive): string[] {
  return [events, claims, articles, documents].flat().map(({ id }) => id);
}

function dayBeside(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the paths of all later dates in a view. */
function laterThan(day: string, { archive, expected }: AsOf): string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const walk = (value: unknown, path: string, isAhead: boolean): void => {
    if (typeof value === 'string') {
      if (/^\d{4}(-\d\d){0,2}(T|$)/.test(value) && !isAhead && firstDayOf(value.slice(0, 10)) > day)
        found.push(`${path} ${value}`);
      return;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, field] of Object.entries(value)) {
      const isPlanned = 'isExpected' in value && (key === 'date' || key === 'end');
      // The id of a plan contains its planned day.
      const isName = key === 'id' || key === 'file' || key === 'slug' || key === 'key';
      if (!isName) walk(field, `${path}.${key}`, isPlanned);
    }
  };
  walk(archive, 'archive', false);
  walk(expected, 'expected', false);
  return found;
}
