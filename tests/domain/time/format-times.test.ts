import { expect, it } from 'vitest';
import { formatTimes } from '#domain/time/format-times.ts';

it.each([
  ['2012-05-07', '2024-05-12', '7 May 2012 to 12 May 2024'],
  ['2014', '2014', '2014'],
  ['2019-05', undefined, 'since May 2019'],
  [undefined, '2014', 'until 2014'],
  [undefined, undefined, ''],
])('a time from %s to %s is written “%3$s”', (from, to, text) => {
  expect(formatTimes(from, to)).toBe(text);
});
