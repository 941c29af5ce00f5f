import { z } from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date with its known precision: `2014`, `2014-03` or `2014-03-18`. `sentence` explains the date to an author. */
export function partialDate(sentence: string) {
  const description = `${sentence} Write YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.`;
  const date = z.string().check(({ value, issues }) => {
    if (!isPartialDate(value)) issues.push({ code: 'custom', input: value, message: dayProblem(value) });
  });
  // YAML reads an unquoted year as a number.
  return z
    .preprocess((value) => (Number.isInteger(value) ? String(value) : value), date)
    .meta({
      description,
      type: ['string', 'integer'],
      pattern: forms.partial.source,
      patternErrorMessage: description,
      minimum: Number(years.first),
      maximum: Number(years.last),
    });
}

/** `sentence` explains the day to an author. */
export function day(sentence: string): z.ZodString {
  const description = `${sentence} Write YYYY-MM-DD.`;
  return z
    .string()
    .check(({ value, issues }) => {
      if (value.length !== 10 || !isPartialDate(value)) {
        issues.push({ code: 'custom', input: value, message: dayProblem(value) });
      }
    })
    .meta({ description, pattern: forms.day.source, patternErrorMessage: description });
}

/** Years outside this range, such as 2202, are typing errors. */
const years = { first: '1000', last: '2100' };

/** For editors: the same years and months, but a pattern does not know the lengths of months. */
const forms = {
  partial: /^(1\d{3}|20\d{2}|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  day: /^(1\d{3}|20\d{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** False for days that do not exist, such as `2021-02-30`. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (!year || year < years.first || year > years.last) return false;
  if (!month) return true;
  return isDay(`${year}-${month}-${day ?? '01'}`);
}

/** True for an existing day, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function dayProblem(text: string): string {
  const [, year, month, day] = pattern.exec(text.slice(0, 10)) ?? [];
  if (year && month && !isDay(`${year}-${month}-${day ?? '01'}`))
    return `"${text}" does not exist: ${monthLength(year, month)}.`;
  if (year && isPartialDate(text)) return `"${text}" has no day.`;
  if (year && text === [year, month, day].filter(Boolean).join('-')) {
    return `"${text}" is not between ${years.first} and ${years.last}.`;
  }
  return `"${text}" is not a date in the form YYYY-MM-DD.`;
}

function monthLength(year: string, month: string): string {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month} has ${days} days` : `there is no month ${month}`;
}

/** The first day that a partial date can mean, as `YYYY-MM-DD`. */
export function firstDayOf(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a partial date can mean, as `YYYY-MM-DD`. */
export function lastDayOf(date: string): string {
  const [, year = '', month, day] = pattern.exec(date) ?? [];
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
