import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, AsOfViews, daysOfRecord, type AsOf } from '#domain/as-of/as-of.ts';
import { PageTexts } from '#domain/as-of/page-texts.ts';
import type { PastTexts } from '#domain/as-of/past-version.ts';
import { Span } from '#domain/as-of/span.ts';
import { checkContent } from '../../../src/loader/checks/check-content.ts';

const { archive } = await checkContent('content');
if (!archive) throw new Error('The content has problems.');

/** An earlier version differs in its title, summary and sources. */
const texts: PastTexts = {
  zone: 'Europe/Brussels',
  textOf: ({ title }, version) => ({
    fields: { title: `${title}, version ${version}`, summary: 'S.', sources: [] },
    body: 'B.',
    format: 'md',
  }),
};
const recorded = daysOfRecord(archive, texts);
const walk = fc.array(fc.constantFrom('1000-01-01', ...recorded, '9999-12-31'), { minLength: 2, maxLength: 8 });

/** Each entry where it is first named, and only its file after that. */
function written({ archive, expected }: AsOf): string {
  const seen = new Set<object>();
  return JSON.stringify({ archive, expected }, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('file' in value)) return value;
    if (seen.has(value)) return value.file;
    seen.add(value);
    return value;
  });
}

describe('a view that was made from that of another day', () => {
  it('is the same as one made by itself, in whatever order the days come', () => {
    fc.assert(
      fc.property(walk, (days) => {
        const views = new AsOfViews(archive, texts);
        for (const day of days) expect(written(views.on(day))).toBe(written(asOf(archive, day, texts)));
      }),
      { numRuns: 8 },
    );
  });

  it('copies only what differs', () => {
    const views = new AsOfViews(archive, texts);
    const last = recorded.length - 1;
    expect(views.on(recorded[last] ?? '').changes.copied.size).toBeGreaterThan(500);
    expect(views.on(recorded[last] ?? '').changes.copied.size).toBe(0);
    const counts = recorded.slice(-20).map((day) => views.on(day).changes.copied.size);
    expect(Math.max(...counts.slice(1))).toBeLessThan(300);
  });

  it('gives pages the same texts as if all were read again', () => {
    fc.assert(
      fc.property(walk, (days) => {
        const [views, pages] = [new AsOfViews(archive, texts), new PageTexts()];
        for (const day of days) {
          const fresh = new PageTexts().textsOf(asOf(archive, day, texts));
          expect(pages.textsOf(views.on(day))).toEqual(fresh);
        }
      }),
      { numRuns: 8 },
    );
  });
});

it('a span covers the days on which its answers stay the same', () => {
  const span = new Span('2022-01-10');
  expect(['2021-12-28', '2022-01-10', '2022-01-11', '2022-02-24'].map(span.isBy)).toEqual([true, true, false, false]);
  expect(['2022-01-09', '2022-01-10', '2022-01-11'].map((day) => span.covers(day))).toEqual([false, true, false]);
  expect(['1000-01-01', '9999-12-31'].map((day) => new Span('2022-01-10').covers(day))).toEqual([true, true]);
});
