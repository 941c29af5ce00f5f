import { firstDayOf, lastDayOf } from './partial-date.ts';

/** Days on a line of 1000 units. Years in which more happened take more space. */
export interface TimeScale {
  /** From 0 to 1000, rounded to a tenth. Days outside the span are at its ends. */
  positionOf(day: string): number;
  years: { year: number; start: number; width: number }[];
}

/** Growth of a year when its days with articles double, in widths of an empty year. */
const growth = 4;

/** `span` holds two partial dates and is extended to `days` (`YYYY-MM-DD`). The scale is even within a year. */
export function timeScale(span: { from: string; to: string }, days: string[]): TimeScale {
  const sorted = [firstDayOf(span.from), lastDayOf(span.to), ...days].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const years: TimeScale['years'] = [];
  let start = 0;
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const count = days.filter((day) => day.startsWith(`${year}-`)).length;
    const width = 1 + growth * Math.log2(1 + count);
    years.push({ year, start, width });
    start += width;
  }
  const unit = 1000 / start;
  for (const year of years) [year.start, year.width] = [year.start * unit, year.width * unit];
  return {
    years,
    positionOf(day) {
      const clamped = day < first ? first : day > last ? last : day;
      const year = years.find((candidate) => candidate.year === Number(clamped.slice(0, 4)));
      if (!year) return 0;
      const from = Math.max(Date.parse(`${year.year}-01-01`), Date.parse(first));
      const to = Math.min(Date.parse(`${year.year}-12-31`), Date.parse(last));
      const part = to > from ? (Date.parse(clamped) - from) / (to - from) : 0.5;
      return Math.round((year.start + part * year.width) * 10) / 10;
    },
  };
}

/** Units for the label of a year on a narrow screen. */
const labelWidth = 110;

/** Number of labels that fit on the narrowest screens. */
const mainLabels = 4;

/**
 * The last and first year, then the widest, then those with room. Later choices are minor: a narrow screen hides them.
 */
export function labelledYears({ years }: TimeScale): { year: number; start: number; isMinor: boolean }[] {
  const ends = [years.at(-1), years[0]].filter((year) => year !== undefined);
  const others = years.slice(1, -1).sort((a, b) => b.width - a.width || b.year - a.year);
  const chosen: TimeScale['years'] = [];
  for (const year of [...ends, ...others]) {
    if (chosen.every(({ start }) => Math.abs(start - year.start) >= labelWidth)) chosen.push(year);
  }
  return chosen
    .map(({ year, start }, index) => ({ year, start, isMinor: index >= mainLabels }))
    .sort((a, b) => a.year - b.year);
}
