import { formatDate } from './format-date.ts';

/** `7 May 2012 to 12 May 2024`, `since 2019` or `until 2014`. */
export function formatTimes(from: string | undefined, to: string | undefined): string {
  if (from && to) return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
  if (from) return `since ${formatDate(from)}`;
  return to ? `until ${formatDate(to)}` : '';
}
