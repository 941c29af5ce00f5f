import { expect, it } from 'vitest';
import { formatHttpDate, formatTimeMap } from '#domain/versions/timemap.ts';

const absolute = (path: string) => `https://archive.example${path}`;
const at = 'https://archive.example/2021/12/28/talks/';

it('a TimeMap has the original, itself and every version with the moment at which it was published', () => {
  const mementos = [
    { number: 1, time: '2026-11-24T16:15:24+01:00' },
    { number: 2, time: '2026-11-24T17:17:34+01:00' },
    { number: 4, time: '2026-12-01T08:00:00Z' },
  ];
  expect(formatTimeMap('2021-12-28-talks', mementos, absolute)).toBe(
    [
      `<${at}>; rel="original",`,
      `<${at}history/timemap.link>; rel="self"; type="application/link-format"; ` +
        'from="Tue, 24 Nov 2026 15:15:24 GMT"; until="Tue, 01 Dec 2026 08:00:00 GMT",',
      `<${at}history/1.md>; rel="first memento"; datetime="Tue, 24 Nov 2026 15:15:24 GMT",`,
      `<${at}history/2.md>; rel="memento"; datetime="Tue, 24 Nov 2026 16:17:34 GMT",`,
      `<${at}history/4.md>; rel="last memento"; datetime="Tue, 01 Dec 2026 08:00:00 GMT"`,
      '',
    ].join('\n'),
  );
});

it('a TimeMap of one version has it as first and last, and one of none says nothing of times', () => {
  const one = formatTimeMap('2021-12-28-talks', [{ number: 1, time: '2026-11-24T16:15:24+01:00' }], absolute);
  expect(one).toContain('rel="first last memento"');
  expect(formatTimeMap('2021-12-28-talks', [], absolute)).toBe(
    `<${at}>; rel="original",\n<${at}history/timemap.link>; rel="self"; type="application/link-format"\n`,
  );
});

it('a moment is written as HTTP does', () => {
  expect(formatHttpDate('2022-01-01T00:30:00+01:00')).toBe('Fri, 31 Dec 2021 23:30:00 GMT');
});
