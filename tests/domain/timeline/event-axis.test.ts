import { describe, expect, it } from 'vitest';
import { axisHeight, buildEventAxis, extentOf } from '#domain/timeline/event-axis.ts';

const moments = ['1991-08-24', '2014', '2021-12-01', '2021-12-28', '2021-11', '2022-02-24'].map((date) => ({ date }));
const period = { from: '1991', to: '2022' };
const numberOf = (perCent: string): number => Number(/^(\d+(?:\.\d)?)%$/.exec(perCent)?.[1]);

describe('the time of events', () => {
  it('is from the first day of the earliest to the last day of the latest', () => {
    expect(extentOf(moments)).toEqual({ from: '1991-08-24', to: '2022-02-24' });
    expect(extentOf([{ date: '2014' }, { date: '2013-11', end: '2016-02' }])).toEqual({
      from: '2013-11-01',
      to: '2016-02-29',
    });
    expect(extentOf([])).toBeUndefined();
  });
});

describe('the bars of the axis', () => {
  const { bars } = buildEventAxis(moments, period);

  it('are one for each month that has events, and one for a year whose events have no month', () => {
    expect(bars.map(({ label }) => label)).toEqual([
      'August 1991: 1 event',
      '2014: 1 event',
      'November 2021: 1 event',
      'December 2021: 2 events',
      'February 2022: 1 event',
    ]);
  });

  it('are in order of time, side by side, on the line', () => {
    bars.forEach(({ rect }, index) => {
      const next = bars[index + 1];
      expect(numberOf(rect.x) + numberOf(rect.width)).toBeLessThanOrEqual(next ? numberOf(next.rect.x) + 0.15 : 100);
      expect(rect.y + rect.height).toBe(axisHeight);
    });
  });

  it('grow with the number of their events', () => {
    const heights = new Map(bars.map(({ date, rect }) => [date, rect.height]));
    expect(heights.get('2021-12')).toBe(axisHeight);
    expect(heights.get('2021-11')).toBe(heights.get('2022-02'));
    expect(heights.get('2021-11')).toBeLessThan(axisHeight);
    expect(heights.get('2021-11')).toBeGreaterThan(0);
  });

  it('of a shorter time are wider', () => {
    const near = buildEventAxis(
      moments.filter(({ date }) => date > '2021'),
      { from: '2021-11', to: '2022-02' },
    );
    const widthIn = (axis: typeof near) => numberOf(axis.bars.find(({ date }) => date === '2021-12')?.rect.width ?? '');
    expect(widthIn(near)).toBeGreaterThan(3 * widthIn({ bars, years: [] }));
    expect(near.years.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  it('of earlier starts are at the start of the period, which stays the same', () => {
    const axis = buildEventAxis([{ date: '2013-11', end: '2014-02' }, { date: '2014-03' }], {
      from: '2014',
      to: '2014',
    });
    expect(axis.bars.map(({ rect: { x, width } }) => [x, width])[0]).toEqual(['0%', '0%']);
    expect(axis.years).toEqual([{ year: 2014, x: '0%', isMinor: false }]);
  });

  it('are none without events, and the years are there all the same', () => {
    const axis = buildEventAxis([], period);
    expect(axis.bars).toEqual([]);
    expect(axis.years.map(({ year }) => year)).toContain(1991);
  });
});
