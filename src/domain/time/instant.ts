import { z } from 'zod';
import { dayProblem, isDay } from './partial-date.ts';

/** Matches only the form. The day may not exist, since a pattern does not know the lengths of months. */
export const instantPattern =
  /^(?:19\d{2}|20\d{2}|2100)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * ISO 8601 with zone offset: `2021-12-28T07:09:00+01:00`. The value stays the author’s string. A date without an offset
 * would shift by a day on some machines.
 */
export function instant(sentence: string): z.ZodString {
  const description = `${sentence} Write an ISO date-time with its offset, such as 2021-12-28T07:09:00+01:00.`;
  return z
    .string()
    .check((context) => {
      const message = instantProblem(context.value);
      if (message) context.issues.push({ code: 'custom', input: context.value, message });
    })
    .meta({ description, pattern: instantPattern.source, patternErrorMessage: description });
}

function instantProblem(text: string): string | undefined {
  const day = text.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !isDay(day)) return dayProblem(day);
  if (instantPattern.test(text)) return undefined;
  const outside = yearProblem(text);
  if (outside) return outside;
  const excess = findExcess(text);
  if (excess) return `"${text}" does not exist: there is no ${excess}.`;
  if (/^\d{4}-\d{2}-\d{2} \d/.test(text)) return `"${text}" has a space where the "T" belongs.`;
  if (isDay(text)) return `"${text}" has no time and no zone offset.`;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return `"${text}" has no zone offset.`;
  return `"${text}" is not an ISO date-time.`;
}

/** Years outside this range are typing errors. */
const years = { first: '1900', last: '2100' };

function yearProblem(text: string): string | undefined {
  const year = /^(\d{4})-\d{2}-\d{2}/.exec(text)?.[1] ?? years.first;
  return year < years.first || year > years.last
    ? `"${text}" is not between ${years.first} and ${years.last}.`
    : undefined;
}

/** The part of a well-formed instant that is out of range, such as `hour 24`. */
function findExcess(text: string): string | undefined {
  const [, hour = '', minute = '', second = '00', offset = '+00:00'] =
    /^[\d-]{10}T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-]\d\d:\d\d))$/.exec(text) ?? [];
  if (hour > '23') return `hour ${hour}`;
  if (minute > '59') return `minute ${minute}`;
  if (second > '59') return `second ${second}`;
  return offset.slice(1) > '14:59' || offset.slice(4) > '59' ? `offset ${offset}` : undefined;
}

/** Milliseconds since 1970. */
export function timeOf(text: string): number {
  return Date.parse(text);
}

/** Returns `YYYY-MM-DD`. `zone` is an IANA name such as `Europe/Brussels`. */
export function dayIn(zone: string, text: string): string {
  const parts = partsIn(zone, text);
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** `time` is in milliseconds since 1970. The result is to the minute, with the zone’s offset at that time. */
export function instantAt(zone: string, time: number): string {
  const minutes = Math.floor(offsetAt(zone, time) / minute);
  const local = new Date(time + minutes * minute).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  return `${local}:00${formatOffset(minutes)}`;
}

/**
 * Adds the offset of the zone to a day, taken at noon, or to a time: `2021-12-28T07:09` in `Europe/Brussels` gives
 * `2021-12-28T07:09:00+01:00`. A repeated hour is the first. A skipped hour has the offset from before, the same moment
 * as an hour later. Before standard time, offsets have seconds, which no instant can have: these move to the time, so
 * that moment and day stay right. Other texts are unchanged.
 */
export function completeInstant(zone: string, text: string): string {
  const [, day, time = '12:00', seconds = '00'] = localPattern.exec(text) ?? [];
  if (!day || !isDay(day)) return text;
  const local = timeOf(`${day}T${time}:${seconds}Z`);
  // The offsets on both sides of any change of the clock.
  const [before, after] = [local - dayLength, local + dayLength].map((near) => offsetAt(zone, near));
  const offset =
    [before, after].find((candidate = 0) => offsetAt(zone, local - candidate) === candidate) ?? before ?? 0;
  const minutes = (time < '12:00' ? Math.ceil : Math.floor)(offset / minute);
  const written = new Date(local - offset + minutes * minute).toISOString();
  return written.slice(0, -'.000Z'.length) + formatOffset(minutes);
}

const localPattern = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?)?$/;

const minute = 60_000;
const dayLength = 1440 * minute;

/** In milliseconds, like `time`, which counts from 1970. */
function offsetAt(zone: string, time: number): number {
  const format = formatIn(zone, { timeZoneName: 'longOffset' });
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // `GMT`, `GMT+01:00` or, before standard time, `GMT+00:17:30`.
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  const length = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
  return sign === '-' ? -length : length;
}

/** `+01:00`. */
function formatOffset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${[hours, rest].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'timeZoneName', string>;

/** By zone and form of its name: making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${form.timeZoneName}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...form });
  formats.set(key, format);
  return format;
}

/** Returns padded digits. `timeZoneName` is short, such as `CET`. */
export function partsIn(zone: string, text: string): Parts {
  const format = formatIn(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return Object.fromEntries(format.formatToParts(timeOf(text)).map(({ type, value }) => [type, value])) as Parts;
}
