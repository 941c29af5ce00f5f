import { expect, it } from 'vitest';
import { movedPositionsOf } from '#domain/addresses/moved-positions.ts';
import { checkPermalinks, parsePermalinks } from '#domain/addresses/permalinks.ts';
import { archiveOf } from '../../fixtures/entries.ts';

const published = ['/positions/', '/positions/on/2014-12-31/', '/positions/on/2021-12-17/'];

it('leads from the former page of a day to the as-of page that covers it, or else to the positions', () => {
  const pathOn = (day: string, path: string) => (day < '2021' ? undefined : `/as-of/${day}${path}`);
  expect(movedPositionsOf(published, pathOn)).toEqual([
    { from: '/positions/on/2014-12-31/', to: '/positions/' },
    { from: '/positions/on/2021-12-17/', to: '/as-of/2021-12-17/positions/' },
  ]);
});

it('counts such an address as kept, but not one that was never a day', () => {
  const listed = parsePermalinks([...published, '/positions/on/monday/'].join('\n'), 'permalinks.txt');
  expect(checkPermalinks(archiveOf({}), listed).map(({ place }) => place)).toEqual([{ line: 4 }]);
});
