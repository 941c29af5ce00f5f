import { expect, it } from 'vitest';
import { formatHistory, formatRevision, formatVersions } from '#domain/versions/format-history.ts';

const date = '2021-12-28T07:09:00+01:00';
const said = (...revisions: { time: string; asOf?: string }[]) =>
  formatHistory({ date, revisions }, 'Europe/Brussels').join(' ');

it('the history of a text tells its times apart', () => {
  expect(said()).toBe(
    'The text says what was known on 28 December 2021. It is in its first version. When readers had it first has not been recorded yet.',
  );
  expect(said({ time: '2021-12-28T08:00:00+01:00' })).toBe(
    'The text says what was known on 28 December 2021. This archive published it first on 28 December 2021. ' +
      'It has not been changed since.',
  );
  expect(
    said(
      { time: '2026-11-24T16:00:00+01:00' },
      { time: '2026-11-25T16:00:00+01:00', asOf: '2021-12-30T12:00:00+01:00' },
    ),
  ).toBe(
    'The text says what was known on 30 December 2021. It was written after the events of which it tells. ' +
      'This archive published it first on 24 November 2026. It has been changed once since, last on 25 November 2026, 16:00 CET.',
  );
});

it('versions are named in words', () => {
  expect([[2], [2, 3], [1, 2, 4]].map(formatVersions)).toEqual([
    'version 2',
    'versions 2 and 3',
    'versions 1, 2 and 4',
  ]);
});

it('what was done is said once', () => {
  expect(formatRevision({ kind: 'style', reason: 'Said better.' })).toBe('Style. Said better.');
  expect(formatRevision({ kind: 'published', reason: 'First published.' })).toBe('First published.');
});
