import { formatDate } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { labelledYears, timeScale } from '#domain/time/time-scale.ts';

/** Partial dates. */
export interface Moment {
  date: string;
  end?: string | undefined;
}

/** A time axis with a bar for every month with events, and for every year with events without a month. */
export interface EventAxis {
  bars: { date: string; label: string; rect: { x: string; y: number; width: string; height: number } }[];
  /** Years below the axis, at `x`. Minor ones have no room on a narrow screen. */
  years: { year: number; x: string; isMinor: boolean }[];
}

/** The highest and lowest bar, in pixels, without the labels below. */
export const axisHeight = 64;
const lowest = 6;

export function periodId(date: string): string {
  return `in-${date}`;
}

/** From the first day of the earliest moment to the last day of the latest. */
export function extentOf(moments: Moment[]): { from: string; to: string } | undefined {
  const from = moments.map(({ date }) => firstDayOf(date)).sort()[0];
  const to = moments
    .map(({ date, end }) => lastDayOf(end ?? date))
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** Earlier events that continued into the period are at its start. */
export function buildEventAxis(moments: Moment[], period: { from: string; to: string }): EventAxis {
  const within = (day: string): string => {
    const [first, last] = [firstDayOf(period.from), lastDayOf(period.to)];
    return day < first ? first : day > last ? last : day;
  };
  const scale = timeScale(
    period,
    moments.map(({ date }) => within(firstDayOf(date))),
  );
  const counts = new Map<string, number>();
  for (const month of moments.map(({ date }) => date.slice(0, 7))) counts.set(month, (counts.get(month) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const perCent = (position: number): string => `${Math.round(position) / 10}%`;
  return {
    bars: [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, count]) => {
        const [start, end] = [scale.positionOf(firstDayOf(date)), scale.positionOf(lastDayOf(date))];
        const height = lowest + Math.round(((axisHeight - lowest) * count) / most);
        return {
          date,
          label: `${formatDate(date)}: ${count === 1 ? '1 event' : `${count} events`}`,
          rect: { x: perCent(start), y: axisHeight - height, width: perCent(end - start), height },
        };
      }),
    years: labelledYears(scale).map(({ year, start, isMinor }) => ({ year, x: perCent(start), isMinor })),
  };
}
