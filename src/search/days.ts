import { formatDate } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { SearchRequest } from './search-request.ts';

/** The days that overlap the span between two partial dates. */
export function daysBetween(days: string[], { from, to }: Pick<SearchRequest, 'from' | 'to'>): string[] {
  const first = from ? firstDayOf(from) : '';
  const last = to ? lastDayOf(to) : '9999';
  return days.filter((day) => lastDayOf(day) >= first && firstDayOf(day) <= last);
}

/** `--01-10` means that day of any year. */
export function daysWithin(days: string[], date: string): string[] {
  return days.filter((day) => (date.startsWith('--') ? day.endsWith(date.slice(1)) : day.startsWith(date)));
}

/** With an empty list, Pagefind would return all pages. */
export function onDays(days: string[]): { day: { any: string[] } } {
  return { day: { any: days.length > 0 ? days : ['none'] } };
}

/** Returns `28 December 2021` or `10 January`, as the texts do. */
export function writtenDate(date: string): string {
  return date.startsWith('--') ? formatDate(`2000${date.slice(1)}`).slice(0, -5) : formatDate(date);
}
