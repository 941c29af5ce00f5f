import { oldestEventFirst, type Event } from '#domain/model/event.ts';
import type { Topic } from '#domain/model/topic.ts';

/** Events of a year or month, in their order. `date` is that year or month. */
export interface TimelinePeriod {
  date: string;
  events: Event[];
}

/** A year that has events. Where they are many, those whose month is known stand in `months` and not in `events`. */
export interface TimelineYear extends TimelinePeriod {
  months: TimelinePeriod[];
}

/** Events that a year holds at most before it is parted into months. */
const longestYear = 8;

/** Groups events, which come in their order, by the year in which they begin, and long years by month. */
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

/** All events of a year, in their order. */
export function eventsIn({ events, months }: TimelineYear): Event[] {
  return [...events, ...months.flatMap((month) => month.events)];
}

/** The years and months that have headings. */
export function headingsOf(years: TimelineYear[]): Set<string> {
  return new Set(years.flatMap(({ date, months }) => [date, ...months.map((month) => month.date)]));
}

/** Groups events by the year in which they begin, in the order in which they come. */
export function eventsByYear(events: Event[]): TimelinePeriod[] {
  return groupByDate(events, 4);
}

/** The events just before and after one in a list that is in order. */
export function neighboursOf(event: Event, events: Event[]): { previous?: Event; next?: Event } {
  const index = events.indexOf(event);
  const [previous, next] = [events[index - 1], events[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The events of a topic and of its children, in the order of time. */
export function eventsUnder(topic: Topic): Event[] {
  return [...new Set([topic, ...topic.children].flatMap(({ events }) => events))].sort(oldestEventFirst);
}

function groupByDate(events: Event[], length: number): TimelinePeriod[] {
  return [...Map.groupBy(events, ({ date }) => date.slice(0, length))].map(([date, list]) => ({ date, events: list }));
}
