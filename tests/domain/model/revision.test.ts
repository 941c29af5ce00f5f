import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  knowledgeOf,
  lastChangeOf,
  versionBy,
  versionChanges,
  versionCountOf,
  type Revised,
} from '#domain/model/revision.ts';
import { timeOf } from '#domain/time/instant.ts';

const date = '2021-12-28T07:00:00Z';
const version = (time: string, asOf?: string) => ({ time, ...(asOf !== undefined && { asOf }) });

const versionAt = (article: Revised, instant: string) =>
  versionBy(article, (since) => timeOf(since) <= timeOf(instant));

describe('the version that an archive as of an instant shows', () => {
  it('of an article of which nothing is recorded is the first, from its “As of” on', () => {
    const article = { date, revisions: [] };
    expect(versionAt(article, '2021-12-28T06:59:59Z')).toBeUndefined();
    expect(versionAt(article, date)).toBe(1);
    expect(versionAt(article, '2026-01-01T00:00:00Z')).toBe(1);
  });

  it('of an article of its day is the last that was out by then', () => {
    const revisions = [
      version('2021-12-28T08:00:00Z'),
      version('2021-12-29T08:00:00Z'),
      version('2022-01-05T08:00:00Z'),
    ];
    const at = (instant: string) => versionAt({ date, revisions }, instant);
    expect(at('2021-12-28T09:00:00Z')).toBe(1);
    expect(at('2021-12-29T08:00:00Z')).toBe(2);
    expect(at('2022-01-05T07:59:59Z')).toBe(2);
    expect(at('2022-02-01T00:00:00Z')).toBe(3);
    expect(versionChanges({ date, revisions })).toEqual(revisions.map(({ time }) => time));
  });

  it('of an article that was written later is the last that sets out that state of knowledge', () => {
    const revisions = [
      version('2026-11-24T16:00:00Z'),
      version('2026-11-25T16:00:00Z'),
      version('2026-11-26T16:00:00Z', '2022-01-10T20:00:00Z'),
      version('2026-11-27T16:00:00Z'),
    ];
    const at = (instant: string) => versionAt({ date, revisions }, instant);
    expect(at('2021-12-27T00:00:00Z')).toBeUndefined();
    expect(at('2021-12-28T12:00:00Z')).toBe(2);
    expect(at('2022-01-10T19:59:59Z')).toBe(2);
    expect(at('2022-01-10T20:00:00Z')).toBe(4);
    // The time of writing does not matter.
    expect(at('2026-11-26T17:00:00Z')).toBe(4);
    expect(versionChanges({ date, revisions })).toEqual([date, '2022-01-10T20:00:00Z']);
  });

  it('never knows anything later, whatever the ledger', () => {
    const instant = fc
      .integer({ min: 0, max: 50 })
      .map((day) => new Date(1_640_000_000_000 + day * 86_400_000).toISOString());
    const ledger = fc.array(fc.record({ time: instant, asOf: fc.option(instant, { nil: undefined }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(instant, ledger, instant, (first, revisions, now) => {
        const article = { date: first, revisions };
        const found = versionAt(article, now);
        if (found === undefined) return;
        expect(found).toBeLessThanOrEqual(versionCountOf(article));
        expect(knowledgeOf(article, found) <= now).toBe(true);
      }),
    );
  });
});

it('a text has changed when it has a second version', () => {
  expect(lastChangeOf({ revisions: [] })).toBeUndefined();
  expect(lastChangeOf({ revisions: [version('2026-11-24T16:00:00Z')] })).toBeUndefined();
  const two = [version('2026-11-24T16:00:00Z'), version('2026-11-25T16:00:00Z')];
  expect(lastChangeOf({ revisions: two })).toBe('2026-11-25T16:00:00Z');
});

it('an article has one version before it has a ledger, and then as many as entries', () => {
  expect([0, 1, 3].map((length) => versionCountOf({ revisions: Array(length).fill(version(date)) }))).toEqual([
    1, 1, 3,
  ]);
});
