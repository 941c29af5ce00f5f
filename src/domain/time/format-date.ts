import { partsIn } from './instant.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2014`, `March 2014` or `18 March 2014`. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && formatMonth(month), year].filter(Boolean).join(' ');
}

/** `on 18 March 2014` or `in March 2014`. */
export function formatWhen(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;
}

/** `month` is `01` to `12`. */
export function formatMonth(month: string): string {
  const name = months[Number(month) - 1];
  if (!name) throw new RangeError(`There is no month ${month}.`);
  return name;
}

/** `18–21 March 2014`, `March–April 2021` or `30 March – 2 April 2014`. */
export function formatSpan(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const isSame = (length: number): boolean =>
    from.length === to.length && from.slice(0, length) === to.slice(0, length);
  // The part that both dates share is written once, with the second.
  const shared = from.length === 10 && isSame(7) ? 2 : from.length > 4 && isSame(4) ? 1 : 0;
  const first = formatDate(from)
    .split(' ')
    .slice(0, shared === 0 ? undefined : -shared)
    .join(' ');
  return `${first}${first.includes(' ') ? ' – ' : '–'}${formatDate(to)}`;
}

/** `2014–2022`, or `2021` for one year. */
export function formatYears({ from, to }: { from: string; to: string }): string {
  return [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–');
}

/** `28 December 2021, 07:09 CET`. */
export function formatInstant(zone: string, text: string): string {
  const { year, month, day, hour, minute, timeZoneName } = partsIn(zone, text);
  return `${formatDate(`${year}-${month}-${day}`)}, ${hour}:${minute} ${timeZoneName}`;
}
