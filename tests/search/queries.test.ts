import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '#domain/lists/chronology.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import { isDay } from '#domain/time/partial-date.ts';
import { datePath, entryPath } from '#domain/model/urls.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';

/** Right answers, best first. */
interface Query {
  query: string;
  kind: string;
  expect: string[];
  filters?: Record<string, string>;
}

const queries = JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as Query[];
const { archive, problems } = await checkContent('content');
if (!archive) throw new Error(problems.map(({ message }) => message).join('\n'));

/** How many queries of each kind a fair judgement needs. */
const kinds = [
  ['name', 25],
  ['spelling', 35],
  ['topic', 30],
  ['question', 30],
  ['typo', 20],
  ['date', 15],
  ['filter', 5],
] as const;

const ofKind = (kind: string) => queries.filter((query) => query.kind === kind);
const doubled = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the queries that measure the search', () => {
  it('expect entries, and days, months and years that have articles', () => {
    const entries = collectionNames.flatMap((name) => archive[name].map(({ id }) => entryPath(name, id)));
    const times = (['year', 'month', 'day'] as const).flatMap((precision) => periodsOf(archive, precision));
    const addresses = new Set([...entries, ...times.map(({ date }) => datePath(date))]);
    expect(queries.flatMap((query) => query.expect.filter((address) => !addresses.has(address)))).toEqual([]);
  });

  it('each have an answer, without repeats', () => {
    const faulty = queries.filter((query) => query.expect.length === 0 || doubled(query.expect).length > 0);
    expect(faulty.map(({ query }) => query)).toEqual([]);
  });

  it('are all different', () => {
    const asked = queries.map(({ query, filters }) => JSON.stringify([query.trim().toLowerCase(), filters]));
    expect(doubled(asked)).toEqual([]);
  });

  it('are at least 160, in order of kinds', () => {
    expect(queries.length).toBeGreaterThanOrEqual(160);
    expect(queries).toEqual(kinds.flatMap(([kind]) => ofKind(kind)));
  });

  it.each(kinds)('of kind %s number at least %i', (kind, least) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(least);
  });

  // An even index is for tuning the search, an odd one for judging it.
  it.each(kinds)('of kind %s are in two halves of the same size', (kind) => {
    const halves = [0, 1].map((half) => queries.filter((query, index) => query.kind === kind && index % 2 === half));
    const [tuning = 0, keptBack = 0] = halves.map(({ length }) => length);
    expect(Math.abs(tuning - keptBack)).toBeLessThanOrEqual(1);
  });

  it('have filters if that is their kind, with values of the site', () => {
    const namesOf = (things: { name: string }[]) => things.map(({ name }) => name);
    const articleKinds = ['Report', 'Explainer', 'Audio report'];
    const recordKinds = ['Event', 'Actor', 'Place', 'Document', 'Claim', 'Term', 'Topic', 'Short answer', 'Question'];
    const values: Record<string, string[]> = {
      kind: [...articleKinds, ...recordKinds],
      topic: namesOf(archive.topics),
      bureau: namesOf(archive.bureaus),
      author: namesOf(archive.authors),
      actor: namesOf(archive.actors),
    };
    const isKnown = ([name, value]: [string, string]) =>
      name === 'from' || name === 'to' ? isDay(value) : values[name]?.includes(value);
    expect(queries.filter(({ filters }) => filters)).toEqual(ofKind('filter'));
    expect(queries.flatMap(({ filters = {} }) => Object.entries(filters).filter((entry) => !isKnown(entry)))).toEqual(
      [],
    );
  });
});
