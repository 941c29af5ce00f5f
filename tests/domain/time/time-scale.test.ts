import { describe, expect, it } from 'vitest';
import { labelledYears, timeScale } from '#domain/time/time-scale.ts';
import { daysBetween, pickDays } from '../../fixtures/days.ts';

const span = { from: '1991', to: '2022-02' };
const allDays = daysBetween('1990-12-01', '2022-03-31');

describe.each([
  ['no articles', []],
  ['one article', ['2014-03-18']],
  ['articles on 30 days', pickDays(daysBetween('1991-01-01', '2022-02-28'), 30, 1)],
  ['articles on 2000 days', pickDays(daysBetween('1991-01-01', '2022-02-28'), 2000, 2)],
])('the scale of an archive with %s', (_, days) => {
  const scale = timeScale(span, days);
  const positions = allDays.map(scale.positionOf);

  it('never runs backwards', () => {
    const backwards = allDays.filter((day, index) => index > 0 && (positions[index - 1] ?? 0) > scale.positionOf(day));
    expect(backwards).toEqual([]);
  });

  it('runs from 0 to 1000, and days outside the span stand at its ends', () => {
    expect([positions[0], positions.at(-1)]).toEqual([0, 1000]);
    expect([scale.positionOf('1991-01-01'), scale.positionOf('2022-02-28')]).toEqual([0, 1000]);
    expect([scale.positionOf('0001-01-01'), scale.positionOf('9999-12-31')]).toEqual([0, 1000]);
  });

  it('is rounded to a tenth', () => {
    expect(positions.filter((position) => Math.abs(position * 10 - Math.round(position * 10)) > 1e-9)).toEqual([]);
  });

  it('has every year once, side by side', () => {
    expect(scale.years.map(({ year }) => year)).toEqual(Array.from({ length: 32 }, (_, index) => 1991 + index));
    scale.years.forEach(({ start, width }, index) => {
      expect(start + width).toBeCloseTo(scale.years[index + 1]?.start ?? 1000, 6);
    });
  });
});

describe('the width of a year', () => {
  const widthsOf = (days: string[]) => {
    const { years } = timeScale({ from: '2019', to: '2022' }, days);
    return new Map(years.map(({ year, width }) => [year, width]));
  };

  it('grows with the days that have articles', () => {
    const widths = widthsOf([...daysBetween('2021-12-01', '2021-12-20'), '2020-05-01']);
    const [empty = 0, one = 0, many = 0] = [widths.get(2019), widths.get(2020), widths.get(2021)];
    expect([one > empty, many > one, widths.get(2022)]).toEqual([true, true, empty]);
  });

  it('is the same for all years when nothing happened', () => {
    expect([...widthsOf([]).values()]).toEqual([250, 250, 250, 250]);
  });
});

describe('a span', () => {
  it('is stretched by days outside it', () => {
    const scale = timeScale({ from: '2014', to: '2021' }, ['1994-12-05', '2022-02-24']);
    expect([scale.years[0]?.year, scale.years.at(-1)?.year]).toEqual([1994, 2022]);
    expect([scale.positionOf('1994-12-05'), scale.positionOf('2022-02-24')]).toEqual([0, 1000]);
  });

  it('may be a single day, in the middle of the line', () => {
    expect(timeScale({ from: '2022-02-24', to: '2022-02-24' }, []).positionOf('2022-02-24')).toBe(500);
  });

  it('is even inside a year', () => {
    const scale = timeScale({ from: '2021', to: '2021' }, ['2021-12-28']);
    expect(scale.positionOf('2021-07-02')).toBe(500);
  });
});

describe('the labels of years', () => {
  const days = daysBetween('1991-01-01', '2022-02-28');

  it('are never closer than 110 units', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const labels = labelledYears(timeScale(span, pickDays(days, seed * 7, seed)));
      const gaps = labels.slice(1).map(({ start }, index) => start - (labels[index]?.start ?? 0));
      expect(gaps.filter((gap) => gap < 110)).toEqual([]);
    }
  });

  it('are in the order of time, and have the last year', () => {
    const years = labelledYears(timeScale(span, pickDays(days, 40, 3))).map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(years.at(-1)).toBe(2022);
  });

  it('are one for a single year', () => {
    expect(labelledYears(timeScale({ from: '2021', to: '2021' }, [])).map(({ year }) => year)).toEqual([2021]);
  });

  it('prefer the widest years', () => {
    const busy = daysBetween('2004-01-01', '2004-06-01');
    expect(labelledYears(timeScale(span, busy)).map(({ year }) => year)).toContain(2004);
  });
});
