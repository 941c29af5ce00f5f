import { afterEach, expect, it, vi } from 'vitest';
import { buildMoment } from '../../src/loader/build-moment.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('the moment of a build is the one that ARCHIVE_NOW names', () => {
  vi.stubEnv('ARCHIVE_NOW', '2022-01-10T12:00:00+01:00');
  expect(buildMoment()).toBe('2022-01-10T12:00:00+01:00');
});

it.each([undefined, ''])('without ARCHIVE_NOW it is that of the clock, the same each time: %j', async (nothing) => {
  vi.stubEnv('ARCHIVE_NOW', nothing);
  const before = Date.now();
  const moment = buildMoment();
  expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(Math.abs(Date.parse(moment) - before)).toBeLessThan(5000);
  vi.useFakeTimers({ now: Date.parse('2999-01-01T00:00:00Z') });
  expect(buildMoment()).toBe(moment);
  vi.useRealTimers();
});
