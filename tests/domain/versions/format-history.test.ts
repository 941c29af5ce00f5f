import { expect, it } from 'vitest';
import { formatHistory, formatRevision, formatVersions } from '#domain/versions/format-history.ts';

const date = '2021-12-28T07:09:00+01:00';
const said = (...revisions: { time: string; asOf?: string }[]) =>
  formatHistory({ date, revisions }, 'Europe/Brussels').join(' ');

it('the history of a text distinguishes its times', () => {
  expect(said()).toBe(
    'The text says what was known on 28 December 2021. This is its first version. The time of its publication has not been recorded yet.',
  );
  expect(said({ time: '2021-12-28T08:00:00+01:00' })).toBe(
    'The text says what was known on 28 December 2021. This archive first published it on 28 December 2021. ' +
      'It has not been changed since.',
  );
  expect(
    said(
      { time: '2026-11-24T16:00:00+01:00' },
      { time: '2026-11-25T16:00:00+01:00', asOf: '2021-12-30T12:00:00+01:00' },
    ),
  ).toBe(
    'The text says what was known on 30 December 2021. It was written after the events that it describes. ' +
      'This archive first published it on 24 November 2026. It has been changed once since, last on 25 November 2026, 16:00 CET.',
  );
});

it('versions are named in words', () => {
  expect([[2], [2, 3], [1, 2, 4]].map(formatVersions)).toEqual([
    'version 2',
    'versions 2 and 3',
    'versions 1, 2 and 4',
  ]);
});

it('a revision is described once', () => {
  expect(formatRevision({ kind: 'style', reason: 'Said better.' })).toBe('Style. Said better.');
  expect(formatRevision({ kind: 'published', reason: 'First published.' })).toBe('First published.');
});
