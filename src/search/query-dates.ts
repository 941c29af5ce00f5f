import { isPartialDate } from '#domain/time/partial-date.ts';
import { wordsOf } from './words-of.ts';

/** A partial date, or a day of any year as `--01-10`. */
export interface QueryDate {
  date: string;
  /** Position in the query, in words. */
  at: number;
  length: number;
}

/** Four-digit numbers outside this range are words. */
const years = { first: 1945, last: 2030 };

/** Languages of the month names. */
const locales = ['en', 'de', 'fr', 'uk', 'ru', 'pl'];

let months: Map<string, number> | undefined;

export function findDates(words: string[]): QueryDate[] {
  const found: QueryDate[] = [];
  for (let at = 0; at < words.length;) {
    const match = dateAt(words, at);
    if (match) found.push(match);
    at += match?.length ?? 1;
  }
  return found;
}

function dateAt(words: string[], at: number): QueryDate | undefined {
  const [a, b, c] = words.slice(at, at + 3);
  const candidates: [number, string | undefined][] = [
    [3, dateOf(yearOf(a), numberOf(b, 12), numberOf(c, 31))],
    [3, dateOf(yearOf(c), monthOf(b), dayOf(a))],
    [3, dateOf(yearOf(c), monthOf(a), dayOf(b))],
    [3, dateOf(yearOf(c), numberOf(b, 12), numberOf(a, 31))],
    [3, dateOf(yearOf(c), numberOf(a, 12), numberOf(b, 31))],
    [2, dateOf(yearOf(b), monthOf(a))],
    [2, dateOf(yearOf(a), monthOf(b))],
    [2, dateOf('', monthOf(b), dayOf(a))],
    [2, dateOf('', monthOf(a), dayOf(b))],
    [1, yearOf(a)],
  ];
  const match = candidates.find(([, date]) => date !== undefined);
  return match?.[1] === undefined ? undefined : { date: match[1], at, length: match[0] };
}

/** An empty `year` means a day of any year. */
function dateOf(year: string | undefined, month: string | undefined, ...rest: (string | undefined)[]) {
  if (year === undefined || month === undefined || rest.includes(undefined)) return undefined;
  const date = [year || '2000', month, ...rest].join('-');
  if (!isPartialDate(date)) return undefined;
  return year ? date : `-${date.slice(4)}`;
}

function yearOf(word: string | undefined): string | undefined {
  return word && /^\d{4}$/.test(word) && Number(word) >= years.first && Number(word) <= years.last ? word : undefined;
}

/** Accepts `10`, `1st` and `28th`. */
function dayOf(word: string | undefined): string | undefined {
  return numberOf(word?.replace(/(?<=\d)(st|nd|rd|th|er)$/, ''), 31);
}

function numberOf(word: string | undefined, most: number): string | undefined {
  const number = word && /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return number >= 1 && number <= most ? String(number).padStart(2, '0') : undefined;
}

function monthOf(word: string | undefined): string | undefined {
  months ??= monthNames();
  const month = word === undefined ? undefined : months.get(word);
  return month === undefined ? undefined : String(month).padStart(2, '0');
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      for (let number = 1; number <= 12; number++) {
        const date = new Date(Date.UTC(2000, number - 1, 10));
        // Slavic languages use the genitive of the month with a day and the nominative without.
        for (const day of [undefined, 'numeric'] as const) {
          const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
          const part = format.formatToParts(date).find(({ type }) => type === 'month');
          const [name] = wordsOf(part?.value ?? '');
          if (name && !names.has(name)) names.set(name, number);
        }
      }
    }
  }
  return names;
}
