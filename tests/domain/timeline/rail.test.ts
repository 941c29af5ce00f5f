import { describe, expect, it } from 'vitest';
import { buildRail, placeOf, railOf, spanOf } from '#domain/timeline/rail.ts';
import { timeScale } from '#domain/time/time-scale.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';
import { daysBetween } from '../../fixtures/days.ts';

const span = { from: '1991', to: '2022-02' };

describe('the ticks of the rail', () => {
  it('are the days that have articles, oldest first, in words and with their address', () => {
    const articles = ['2021-12-28-audio', '2021-12-28-talks', '2022-01-10-geneva'].map((id) => article(id));
    const { ticks, scale } = buildRail(archiveOf({ articles }), span);
    expect(ticks).toEqual([
      { x: scale.positionOf('2021-12-28'), path: '/2021/12/28/', label: '28 December 2021', count: 2 },
      { x: scale.positionOf('2022-01-10'), path: '/2022/01/10/', label: '10 January 2022', count: 1 },
    ]);
  });

  it.each([
    [120, 120, 'one for each'],
    [121, 5, 'one for each month'],
  ])('of %i days are %i: %s', (days, expected) => {
    const articles = daysBetween('2021-01-01', '2021-05-31')
      .slice(0, days)
      .map((day) => article(`${day}-a`, { date: `${day}T12:00:00Z` }));
    const { ticks } = buildRail(archiveOf({ articles }), span);
    expect(ticks).toHaveLength(expected);
    expect(ticks.reduce((sum, { count }) => sum + count, 0)).toBe(days);
  });

  it('of many months are years', () => {
    const days = daysBetween('2000-01-01', '2021-12-31').filter((day) => day.endsWith('-15'));
    const articles = days.map((day) => article(`${day}-a`, { date: `${day}T12:00:00Z` }));
    expect(buildRail(archiveOf({ articles }), span).ticks.map(({ path }) => path)).toEqual(
      Array.from({ length: 22 }, (_, index) => `/${2000 + index}/`),
    );
  });

  it('do not exist without articles', () => {
    expect(buildRail(archiveOf({}), span).ticks).toEqual([]);
  });
});

it('the rail of an archive is laid out once', () => {
  const archive = archiveOf({});
  expect(railOf(archive, span)).toBe(railOf(archive, span));
  expect(railOf(archiveOf({}), span)).not.toBe(railOf(archive, span));
});

describe('a mark', () => {
  const scale = timeScale({ from: '2021', to: '2021' }, []);

  it('of a partial date reaches from the first to the last day that it can mean', () => {
    expect(placeOf({ from: '2021', label: '2021' }, scale)).toEqual({ from: 0, to: 1000 });
    const march = placeOf({ from: '2021-03', label: 'March' }, scale);
    expect(march).toEqual({ from: scale.positionOf('2021-03-01'), to: scale.positionOf('2021-03-31') });
  });

  it('of a span ends with the last day of its end', () => {
    const { from, to } = placeOf({ from: '2021-03', to: '2021-04', label: 'Spring' }, scale);
    expect([from, to]).toEqual([scale.positionOf('2021-03-01'), scale.positionOf('2021-04-30')]);
  });
});

describe('the time that articles are about', () => {
  const about = (...articles: ReturnType<typeof article>[]) => spanOf(archiveOf({ articles }).articles);

  it('is their days, or what they say that they cover', () => {
    const explainer = article('2022-01-18-crimea', { covers: { from: '1991-12-01', to: '2022-01-18' } });
    expect(about(article('2021-12-28-talks'))).toEqual({ from: '2021-12-28', to: '2021-12-28' });
    expect(about(article('2022-02-24-invasion'), explainer)).toEqual({ from: '1991-12-01', to: '2022-02-24' });
  });

  it('does not exist without articles', () => {
    expect(about()).toBeUndefined();
  });
});
