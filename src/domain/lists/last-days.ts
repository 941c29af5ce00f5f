import type { Archive } from '#domain/model/archive.ts';
import { firstAnnouncement, oldestEventFirst, type Event } from '#domain/model/event.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';

export interface RecordedDay {
  /** As `YYYY-MM-DD`. */
  day: string;
  happened: Event[];
  /** Events that were announced and still to come, the next first. */
  ahead: Event[];
}

/** Latest first. `until` is a partial date. */
export function lastDaysOf({ events }: Pick<Archive, 'events'>, until: string, count: number): RecordedDay[] {
  const end = lastDayOf(until);
  const dated = events.filter(({ date }) => date.length === 10 && date <= end);
  const days = [...new Set(dated.map(({ date }) => date))].sort().reverse().slice(0, count);
  return days.map((day) => ({
    day,
    happened: dated.filter(({ date }) => date === day),
    ahead: events.filter((event) => wasAhead(event, day)).sort(oldestEventFirst),
  }));
}

function wasAhead({ date, announced }: Event, day: string): boolean {
  const announcedOn = announced && firstAnnouncement(announced);
  return firstDayOf(date) > day && announcedOn !== undefined && announcedOn <= day;
}
