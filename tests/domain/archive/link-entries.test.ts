import { describe, expect, it } from 'vitest';
import { collectionNames } from '#domain/model/collection-name.ts';
import { collections, type Entry } from '#domain/model/collections.ts';
import { referencesIn, referencesOf } from '#domain/model/reference.ts';
import { archiveOf, article, problemsOf } from '../../fixtures/entries.ts';
import { linkedEntries } from '../../fixtures/linked-entries.ts';
import { record } from '../../fixtures/records.ts';

const lavrov = record('actors', 'lavrov', { name: 'Sergey Lavrov' });
const why = record('questions', 'why', {});

describe('a relation', () => {
  it.each(collectionNames.filter((name) => name in linkedEntries))(
    'of %s is linked as their schema says, with all that it names',
    (name) => {
      const archive = archiveOf(linkedEntries);
      const find = (collection: typeof name, id: string) => archive[collection].find((thing) => thing.id === id);
      const linked = ((linkedEntries[name] ?? []) as Entry<object>[]).flatMap(({ id, data }) => {
        const from = find(name, id);
        return from ? referencesIn(collections[name].schema, data).map((reference) => ({ from, reference })) : [];
      });
      for (const { from, reference } of linked) {
        const { collection, id, key, back = name } = reference;
        const named = find(collection, id);
        expect(named).toBeDefined();
        expect(key.reduce<object>((at, part) => Reflect.get(at, part) as object, from)).toBe(named);
        // An author or a bureau of an article is no contributor as well.
        const lists = back === 'contributions' ? ['contributions', 'articles'] : back === null ? [] : [back];
        if (lists.length > 0)
          expect(lists.flatMap((list) => Reflect.get(named ?? {}, list) as object[])).toContain(from);
      }
      expect(linked.length).toBeGreaterThanOrEqual(referencesOf(collections[name].schema).length);
    },
  );

  it('is the entry itself, which lists the entries that name it', () => {
    const events = [
      record('events', 'second', { date: '2022-01-10', follows: ['first'], actors: ['lavrov'], places: ['kyiv'] }),
      record('events', 'first', {
        outcome: { kind: 'confirmed', event: 'second' },
        announced: { on: '2021-11', by: ['lavrov'] },
      }),
    ];
    const archive = archiveOf({ events, actors: [lavrov], places: [record('places', 'kyiv', {})] });
    const [first, second] = archive.events;
    expect(archive.events.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(first?.outcome?.event).toBe(second);
    expect(second?.outcomeOf).toEqual([first]);
    expect(first?.followedBy).toEqual([second]);
    expect(archive.actors[0]?.events).toEqual([first, second]);
    expect(first?.announced?.by).toEqual(archive.actors);
    expect(archive.places[0]?.events).toEqual([second]);
    expect(archive.topics[0]?.events).toEqual([first, second]);
    expect(archive.sources[0]?.events).toEqual([first, second]);
  });

  it('named from both ends is there once', () => {
    const events = [record('events', 'signing', { documents: ['treaty'] })];
    const archive = archiveOf({ events, documents: [record('documents', 'treaty', { event: 'signing' })] });
    expect(archive.events[0]?.documents).toEqual(archive.documents);
    expect(archive.documents[0]?.events).toEqual(archive.events);
  });

  it('between claims puts the answers under what they answer, in the order of time', () => {
    const claims = [
      record('claims', 'late', { date: '2022-01', answers: ['charge'] }),
      record('claims', 'denial', { date: '2021-12-02', answers: ['charge'], to: ['lavrov'] }),
      record('claims', 'charge', {}),
    ];
    const archive = archiveOf({ claims, questions: [why], actors: [lavrov] });
    expect(archive.claims.find(({ id }) => id === 'charge')?.answeredBy.map(({ id }) => id)).toEqual([
      'denial',
      'late',
    ]);
    expect(archive.questions[0]?.claims.map(({ id }) => id)).toEqual(['charge', 'denial', 'late']);
    expect(archive.actors[0]?.addressed.map(({ id }) => id)).toEqual(['denial']);
  });

  it('of an article to records is known at both ends', () => {
    const events = [record('events', 'first', {})];
    const terms = [record('terms', 'nrc', {})];
    const archive = archiveOf({
      articles: [article('2021-12-28-talks', { events: ['first'], terms: ['nrc'] })],
      events,
      terms,
    });
    expect(archive.articles[0]?.events).toEqual(archive.events);
    expect(archive.terms[0]?.articles).toEqual(archive.articles);
  });

  it('that leads nowhere is a problem with the nearest id', () => {
    expect(problemsOf({ events: [record('events', 'first', { actors: ['lavrow'] })], actors: [lavrov] })).toEqual([
      'content/events/all.yaml:0: There is no actor "lavrow". Did you mean "lavrov"?',
    ]);
  });
});

describe('records in the wrong order of time', () => {
  it.each([
    [{ announced: { on: '2022-02' } }, 'It was announced on 2022-02, after it happened. Fix one of the two dates.'],
    [{ announced: { in: ['later'] } }, '"later" is later than this event. Name the event that announced it.'],
    [
      { outcome: { kind: 'denied', event: 'earlier' } },
      '"earlier" is earlier than this event. Name the later event that shows what became of it.',
    ],
    [{ follows: ['later'] }, '"later" is later than this event. Add this event to "follows" of the later event.'],
  ])('%j are reported', (data, message) => {
    const events = [
      record('events', 'it', data),
      record('events', 'later', { date: '2022-01-10' }),
      record('events', 'earlier', { date: '2014' }),
    ];
    expect(problemsOf({ events })).toEqual([`content/events/all.yaml:0: ${message}`]);
  });

  it('are reported for claims, and for one that answers itself', () => {
    const claims = [
      record('claims', 'early', { date: '2021-11', answers: ['charge'] }),
      record('claims', 'charge', { answers: ['charge'] }),
    ];
    expect(problemsOf({ claims, questions: [why], actors: [lavrov] })).toEqual([
      'content/claims/all.yaml:0: The claim names itself. Take it out.',
      'content/claims/all.yaml:0: "charge" was said later than this answer. Turn the relation round, or fix a date.',
    ]);
  });
});

it('a native name needs its language', () => {
  expect(problemsOf({ actors: [record('actors', 'lavrov', { nativeName: 'Сергей Лавров' })] })).toEqual([
    'content/actors/all.yaml:0: A native name and its language belong together. Give both or neither.',
  ]);
});
