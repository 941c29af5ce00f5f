import { eventStatuses, type Event, type EventStatus } from '#domain/model/event.ts';
import { entryPath } from '#domain/model/urls.ts';

/** `id` makes the ids of events globally unique, so it never changes. */
export interface CalendarSite {
  id: string;
  name: string;
  description: string;
}

/**
 * Writes an iCalendar file (RFC 5545) of whole days. Events are left out unless their first and last days are known.
 * `absolute` makes full addresses from paths. Nothing depends on the clock: the time stamp of an entry is the start of
 * its day.
 */
export function formatCalendar(events: Event[], site: CalendarSite, absolute: (path: string) => string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(site.name)}//EN`,
    `X-WR-CALNAME:${escaped(site.name)}`,
    `X-WR-CALDESC:${escaped(site.description)}`,
    ...events
      .filter(isKnownToTheDay)
      .flatMap((event) => [
        'BEGIN:VEVENT',
        `UID:${event.id}@${site.id}`,
        `DTSTAMP:${compact(event.date)}T000000Z`,
        `DTSTART;VALUE=DATE:${compact(event.date)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(event.end ?? event.date))}`,
        `SUMMARY:${escaped(event.title)}`,
        `DESCRIPTION:${escaped(`${eventStatuses[event.status]}. ${event.summary}`)}`,
        ...(event.places.length > 0 ? [`LOCATION:${escaped(event.places.map(({ name }) => name).join(', '))}`] : []),
        `CATEGORIES:${event.topics.map(({ name }) => escaped(name)).join(',')}`,
        `STATUS:${isCertain(event.status) ? 'CONFIRMED' : 'TENTATIVE'}`,
        'TRANSP:TRANSPARENT',
        `URL:${absolute(entryPath('events', event.id))}`,
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

export function isKnownToTheDay({ date, end, approximate }: Event): boolean {
  return !approximate && date.length === 10 && (end ?? date).length === 10;
}

/** An announcement is about the future, and a claim may be wrong. */
function isCertain(status: EventStatus): boolean {
  return status !== 'announced' && status !== 'claimed';
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Splits a line into parts of at most 75 octets without splitting a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
