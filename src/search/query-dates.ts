import { firstDayOf, isPartialDate, lastDayOf } from '#domain/time/partial-date.ts';
import { stemOf, wordsOf } from './words-of.ts';

/** A partial date, a day of any year as `--01-10`, or a span as `2014-03/2014-05`. Two spans have a comma between. */
export interface QueryDate {
  date: string;
  /** Position in the query, in words. */
  at: number;
  length: number;
}

type DateMatch = Pick<QueryDate, 'date' | 'length'>;

/** Four-digit numbers outside this range are words. */
const years = { first: '1945', last: '2030' };

/** Languages of the names of months and weekdays. */
const locales = ['en', 'en-GB', 'de', 'fr', 'uk', 'ru', 'pl'];

/** Letters are those of `read`. The longest come first. */
const notations = 'YnD DMy MDy Dny nDy SYT MY NY YM YN YT SY YS DM MD Y'.split(' ');

const seasons = [
  /^(spring|fruh|(на)?весн)/,
  /^(s[uo]mmer|лет[оа]|в?літ)/,
  /^(autumn|fall$|herbst|в?ос[еі]н)/,
  /^(wint|в?зим)/,
];

const inside = /^(of|the|de|du|го)$/;
const beside = /^(early|mid|late|anfang|mitte|ende|року|года)$/;
const to = /^(to|until|till|through|bis|по|до)$/;
const and = /^(and|und|et|и|і|та)$/;
const between = /^(between|zwischen|entre|между|між)$/;

let names: { months: Map<string, string>; weekdays: Set<string> } | undefined;

const read: Record<string, (word: string) => string | undefined> = {
  Y: (word) => (/^\d{4}$/.test(word) && word >= years.first && word <= years.last ? word : undefined),
  y: (word) => read.Y?.(twoDigits(word) ? fullYear(word) : word),
  M: (word) => (names ??= readNames()).months.get(stemOf(word)),
  D: dayOf,
  n: dayOf,
  N: twoDigits,
  T: twoDigits,
  S: (word) => {
    const season = seasons.findIndex((name) => name.test(word));
    return season < 0 ? undefined : String(3 + 3 * season).padStart(2, '0');
  },
};

/** Leaves out times, and writes short years, compact days and the dashes of spans in words. */
export function spellDates(text: string): string {
  return text
    .replace(/(\d)(?:t|,? (?:at )?)\d\d?:\d\d\S*/gi, '$1')
    .replace(/(^|[^\p{L}\d])['’](\d\d)(?!\d)/gu, (_, before: string, year: string) => before + fullYear(year))
    .replace(/(^|\D)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/g, '$1$2-$3-$4')
    .replace(/(\d)\.? *(?:[–—]| - ) *(?=\p{L}|\d{4}|\d\d?\.? \p{L})/gu, '$1 to ')
    .replace(/(\d{4})-(?=\d{4}|\p{L})/gu, '$1 to ')
    .replace(/(^|[^\d-])(\d\d?)\.?-(?=\d\d?\.? \p{L})/gu, '$1$2 to ');
}

export function findDates(words: string[]): QueryDate[] {
  const { weekdays } = (names ??= readNames());
  const isBeside = (word = ''): boolean => beside.test(word) || weekdays.has(word);
  const places = words.flatMap((word, at) => (inside.test(word) || isBeside(word) ? [] : [at]));
  const parts = places.map((at) => words[at] ?? '');
  const found: QueryDate[] = [];
  for (let from = 0; from < parts.length;) {
    const match = spanAt(parts, from) ?? dateAt(parts, from);
    if (match) {
      let [at = 0, end = 0] = [places[from], places[from + match.length - 1]];
      while (isBeside(words[at - 1])) at--;
      while (isBeside(words[end + 1])) end++;
      found.push({ date: match.date, at, length: end + 1 - at });
    }
    from += match?.length ?? 1;
  }
  return found;
}

/** All partial dates of a found date. Those of a span have its precision. */
export function datesWithin(date: string): string[] {
  return date.split(',').flatMap((span) => {
    const [from = '', until = from] = span.split('/');
    if (from.startsWith('-')) return [from, until];
    const found: string[] = [];
    for (let time = Date.parse(firstDayOf(from)); time <= Date.parse(lastDayOf(until)); time += 86_400_000) {
      found.push(new Date(time).toISOString().slice(0, Math.min(from.length, until.length)));
    }
    return [...new Set(found)];
  });
}

/** The start may leave out what the end says: `10 to 13 January`. */
function spanAt(parts: string[], from: number): DateMatch | undefined {
  const start = dateAt(parts, from);
  const link = from + (start?.length ?? 1);
  const word = parts[link] ?? '';
  if (!to.test(word) && !(and.test(word) && between.test(parts[from - 1] ?? ''))) return undefined;
  const end = dateAt(parts, link + 1);
  if (!end) return undefined;
  const year = /^\d{4}/.exec(end.date)?.[0];
  const [month, day] = [read.M?.(parts[from] ?? ''), dayOf(parts[from] ?? '')];
  const first =
    start?.date.replace(/^-(?=-)/, year ?? '-') ??
    (month && year ? `${year}-${month}` : day && /-\d\d-/.test(end.date) ? end.date.slice(0, -2) + day : undefined);
  if (!first || first > end.date) return undefined;
  return { date: `${first}/${end.date}`, length: link + 1 + end.length - from };
}

function dateAt(parts: string[], at: number): DateMatch | undefined {
  for (const notation of notations) {
    const values = Array.from(notation, (letter, index) => read[letter]?.(parts[at + index] ?? ''));
    const date = values.includes(undefined) ? undefined : dateOf((letters) => values[notation.search(letters)]);
    if (date) return { date, length: notation.length };
  }
  return undefined;
}

function dateOf(valueOf: (letters: RegExp) => string | undefined): string | undefined {
  const [year, season, next] = [/Y/i, /S/, /T/].map(valueOf);
  const date = [year ?? '2000', season ?? valueOf(/[MN]/i), valueOf(/D/)].filter(Boolean).join('-');
  const second = String(Number(year) + 1);
  if (!isPartialDate(date) || (next && !second.endsWith(next))) return undefined;
  if (!year) return `-${date.slice(4)}`;
  if (!season) return next ? `${year}/${second}` : date;
  if (season !== '12') return `${date}/${year}-${String(Number(season) + 2).padStart(2, '0')}`;
  // A winter without a second year is at both ends of its year.
  return next ? `${date}/${second}-02` : `${year}-01/${year}-02,${date}`;
}

/** Accepts `10`, `1st` and `28th`. */
function dayOf(word: string): string | undefined {
  return /^(\d\d?)(?:st|nd|rd|th|er)?$/.exec(word)?.[1]?.padStart(2, '0');
}

function twoDigits(word: string): string | undefined {
  return /^\d\d$/.exec(word)?.[0];
}

function fullYear(digits: string): string {
  const year = `20${digits}`;
  return year > years.last ? `19${digits}` : year;
}

function readNames() {
  const months = new Map<string, string>();
  const weekdays = new Set<string>();
  for (const locale of locales) {
    for (const options of ['long', 'short'].flatMap((month) => [
      { month },
      { month, day: 'numeric' },
      { weekday: month },
    ])) {
      // Slavic languages use the genitive of the month with a day and the nominative without.
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' } as Intl.DateTimeFormatOptions);
      // The tenth days of 2000 have all weekdays.
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2000, number - 1, 10));
        const [name = ''] = wordsOf(parts.find(({ type }) => type === 'month' || type === 'weekday')?.value ?? '');
        // In French, `mar` is a weekday.
        if ('weekday' in options && (locale === 'en' || name.length > 4)) weekdays.add(name);
        else if ('month' in options && name && !months.has(stemOf(name)))
          months.set(stemOf(name), String(number).padStart(2, '0'));
      }
    }
  }
  return { months, weekdays };
}
