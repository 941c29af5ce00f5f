import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { namingEntry } from '#domain/model/entry-error.ts';
import { eventStatuses, type Event, type EventStatus } from '#domain/model/event.ts';
import { entryPath } from '#domain/model/urls.ts';

/** `id` makes the ids of events globally unique, so it never changes. */
export interface CalendarSite {
  id: string;
  name: string;
  description: string;
}

/**
 * Writes iCalendar (RFC 5545) of whole days. Events without known first and last days are left out. The time stamp of
 * an entry is the start of its day, not the clock.
 */
export function formatCalendar(events: Event[], site: CalendarSite, absolute: (path: string) => string): string {
  const calendar = ical({
    prodId: { company: site.id, product: 'calendar' },
    // The library escapes the texts of events, but not these two.
    name: escaped(site.name),
    description: escaped(site.description),
  });
  for (const event of events.filter(isKnownToTheDay)) namingEntry(event, () => addEvent(event));
  return `${calendar.toString()}\r\n`;

  function addEvent(event: Event): void {
    calendar.createEvent({
      id: `${event.id}@${site.id}`,
      stamp: new Date(event.date),
      start: new Date(event.date),
      end: dayAfter(event.end ?? event.date),
      allDay: true,
      summary: event.title,
      description: `${eventStatuses[event.status]}. ${event.summary}`,
      location: event.places.map(({ name }) => name).join(', ') || null,
      categories: event.topics.map(({ name }) => ({ name })),
      status: isCertain(event.status) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: absolute(entryPath('events', event.id)),
    });
  }
}

export function isKnownToTheDay({ date, end, approximate }: Event): boolean {
  return !approximate && date.length === 10 && (end ?? date).length === 10;
}

/** An announcement is about the future, and a claim may be wrong. */
function isCertain(status: EventStatus): boolean {
  return status !== 'announced' && status !== 'claimed';
}

function dayAfter(day: string): Date {
  return new Date(Date.parse(day) + 86_400_000);
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
