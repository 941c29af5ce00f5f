import { expect, it } from 'vitest';
import { correctionsOf, timeOfCorrection } from '#domain/model/correction.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

const zone = 'Europe/Brussels';
const entry = (time: string, kind: 'published' | 'correction') => ({ time, kind, reason: 'R.', by: 'desk' });
const correction = (date: string, was: string) => ({ date, severity: 'minor' as const, was, now: 'N.', reason: 'R.' });

it('corrections are listed with the latest first, each with its place on its page', () => {
  const archive = archiveOf({
    articles: [
      article('2021-12-28-a', {
        revisions: [
          entry('2021-12-29T12:00:00Z', 'published'),
          entry('2021-12-30T12:00:00Z', 'correction'),
          entry('2022-01-03T12:00:00Z', 'correction'),
        ],
        corrections: [correction('2021-12-30', 'first'), correction('2022-01-03', 'third')],
      }),
      article('2021-12-29-b', {
        revisions: [entry('2021-12-29T12:00:00Z', 'published'), entry('2022-01-01T12:00:00Z', 'correction')],
        corrections: [correction('2022-01-01', 'second')],
      }),
    ],
  });
  expect(correctionsOf(archive, zone).map(({ correction: { was }, number, time }) => [was, number, time])).toEqual([
    ['third', 2, '2022-01-03T12:00:00Z'],
    ['second', 1, '2022-01-01T12:00:00Z'],
    ['first', 1, '2021-12-30T12:00:00Z'],
  ]);
});

it('a correction belongs to the entry of its kind on its day, as the day is in the zone of the archive', () => {
  const revisions = [entry('2021-12-30T23:30:00Z', 'correction'), entry('2021-12-30T08:00:00Z', 'published')];
  expect(timeOfCorrection({ revisions }, { date: '2021-12-31' }, zone)).toBe('2021-12-30T23:30:00Z');
  expect(timeOfCorrection({ revisions }, { date: '2021-12-30' }, zone)).toBeUndefined();
});
