import type { Box } from '#domain/labels/box.ts';
import { formatMonth } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { labelMarks, type PlacedLabel } from './label-marks.ts';
import type { TroopCount } from './troop-count.ts';

/** `y` grows downwards. */
export interface TroopChart {
  width: number;
  height: number;
  frame: Box;
  /** From 0 upwards. */
  numbers: { value: number; y: number }[];
  /** The first month and every January have the year. */
  months: { name: string; year: string; x: number; width: number }[];
  marks: TroopMark[];
}

interface TroopMark {
  count: TroopCount;
  /** From first to last possible day, and from lower to upper end. */
  span: Box;
  label: PlacedLabel | undefined;
}

const width = 760;
const height = 420;
const frame: Box = { x1: 62, y1: 12, x2: width - 4, y2: height - 44 };
export const markRadius = 4.5;
const fontSize = 12;
/** Width of an average character in font sizes. DejaVu Sans, the widest usual font, needs 0.5. */
const letterWidth = 0.53;

/** Numbers are in order of time. The scale starts at 0. */
export function layOutTroopChart(counts: TroopCount[]): TroopChart {
  const months = monthsOf(counts);
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const [first = ''] = months.map(({ date }) => firstDayOf(date));
  const xOf = (day: string, end: 0 | 1): number =>
    round(frame.x1 + ((frame.x2 - frame.x1) * (daysBetween(first, day) + end)) / days);
  const step = stepFor(Math.max(0, ...counts.map(topOf)));
  const top = step * Math.ceil(Math.max(1, ...counts.map(topOf)) / step);
  const yOf = (value: number): number => round(frame.y2 - ((frame.y2 - frame.y1) * value) / top);
  const spans = counts.map((count) => {
    const { date, quantity } = count.claim;
    const [x1, x2] = [xOf(firstDayOf(date), 0), xOf(lastDayOf(date), 1)];
    // A single day is a point.
    const [from, to] = date.length === 10 ? [round((x1 + x2) / 2), round((x1 + x2) / 2)] : [x1, x2];
    return { x1: from, x2: to, y1: yOf(topOf(count)), y2: yOf(quantity.low) };
  });
  const labels = labelMarks(
    counts.map(({ label }, index) => ({
      box: grown(spans[index] ?? frame),
      width: widthOf(label),
      height: fontSize * 1.3,
    })),
    frame,
  );
  return {
    width,
    height,
    frame,
    numbers: Array.from({ length: top / step + 1 }, (_, index) => ({ value: index * step, y: yOf(index * step) })),
    months: months.map(({ date }, index) => {
      const [x, end] = [xOf(firstDayOf(date), 0), xOf(lastDayOf(date), 1)];
      const [year = '', month = ''] = date.split('-');
      const hasYear = index === 0 || month === '01';
      return { name: monthName(month, end - x), year: hasYear ? year : '', x, width: round(end - x) };
    }),
    marks: counts.flatMap((count, index) => {
      const span = spans[index];
      return span ? [{ count, span, label: labels[index] }] : [];
    }),
  };
}

function monthsOf(counts: TroopCount[]): { date: string; days: number }[] {
  const dates = counts.map(({ claim }) => claim.date);
  const [from = '', to = ''] = [dates.map(firstDayOf).sort()[0], dates.map(lastDayOf).sort().at(-1)];
  const months: { date: string; days: number }[] = [];
  for (let date = from.slice(0, 7); date !== '' && date <= to.slice(0, 7); date = monthAfter(date)) {
    months.push({ date, days: Number(lastDayOf(date).slice(8)) });
  }
  return months;
}

/** Shortened to its first letters if there is no room. */
function monthName(month: string, room: number): string {
  const name = formatMonth(month);
  return [name, name.slice(0, 3)].find((text) => widthOf(text) + 6 < room) ?? '';
}

function monthAfter(date: string): string {
  return new Date(Date.parse(`${lastDayOf(date)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 7);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function widthOf(text: string): number {
  return text.length * fontSize * letterWidth;
}

function topOf({ claim: { quantity } }: TroopCount): number {
  return quantity.high ?? quantity.low;
}

/** The step of 1, 2 or 5 times a power of ten that gives at most five parts. */
function stepFor(number: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, number / 5)));
  return power * ([1, 2, 5].find((factor) => factor * power * 5 >= number) ?? 10);
}

function grown({ x1, y1, x2, y2 }: Box): Box {
  return { x1: x1 - markRadius, y1: y1 - markRadius, x2: x2 + markRadius, y2: y2 + markRadius };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
