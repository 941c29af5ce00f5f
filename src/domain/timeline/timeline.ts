import { oldestEventFirst, type Event } from '#domain/model/event.ts';
import type { Topic } from '#domain/model/topic.ts';

/** `date` is the year or month. */
export interface TimelinePeriod {
  date: string;
  events: Event[];
}

/** In a long year, events with a known month are in `months` and not in `events`. */
export interface TimelineYear extends TimelinePeriod {
  months: TimelinePeriod[];
}

/** Maximum number of events in a year without months. */
const longestYear = 8;

/** Keeps the order. Only long years have months. */
export function buildTimeline(events: Event[]): TimelineYear[] {
  return eventsByYear(events).map((year) => {
    if (year.events.length <= longestYear) return { ...year, months: [] };
    const hasMonth = ({ date }: Event): boolean => date.length > 4;
    return {
      date: year.date,
      events: year.events.filter((event) => !hasMonth(event)),
      months: groupByDate(year.events.filter(hasMonth), 7),
    };
  });
}

export function eventsIn({ events, months }: TimelineYear): Event[] {
  return [...events, ...months.flatMap((month) => month.events)];
}

export function headingsOf(years: TimelineYear[]): Set<string> {
  return new Set(years.flatMap(({ date, months }) => [date, ...months.map((month) => month.date)]));
}

/** Keeps the order. */
export function eventsByYear(events: Event[]): TimelinePeriod[] {
  return groupByDate(events, 4);
}

/** `events` must be sorted. */
export function neighboursOf(event: Event, events: Event[]): { previous?: Event; next?: Event } {
  const index = events.indexOf(event);
  const [previous, next] = [events[index - 1], events[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Includes the children of the topic. In order of time. */
export function eventsUnder(topic: Topic): Event[] {
  return [...new Set([topic, ...topic.children].flatMap(({ events }) => events))].sort(oldestEventFirst);
}

function groupByDate(events: Event[], length: number): TimelinePeriod[] {
  return [...Map.groupBy(events, ({ date }) => date.slice(0, length))].map(([date, list]) => ({ date, events: list }));
}
