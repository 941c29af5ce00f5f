import type { Event } from '#domain/model/event.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';

/** The choices of a reader, as in the address: `?topic=…&from=…`. */
export const filterNames = ['topic', 'actor', 'status', 'from', 'to'] as const;

/** The id of a topic or actor, a status, or a partial date. An empty or missing value allows everything. */
export type EventFilter = Partial<Record<(typeof filterNames)[number], string>>;

/** `topics` and `actors` are ids. */
export interface EventFacts {
  date: string;
  end?: string | undefined;
  status: string;
  topics: string[];
  actors: string[];
}

/** Includes parent topics, and actors that took part or announced the event. */
export function factsOf({ date, end, status, topics, actors, announced }: Event): EventFacts {
  const above = topics.flatMap(({ parent }) => (parent ? [parent] : []));
  return {
    date,
    end,
    status,
    topics: idsOf([...topics, ...above]),
    actors: idsOf([...actors, ...(announced?.by ?? [])]),
  };
}

/** An event may lie only partly in the period. */
export function fits({ date, end, status, topics, actors }: EventFacts, filter: EventFilter): boolean {
  return (
    (!filter.topic || topics.includes(filter.topic)) &&
    (!filter.actor || actors.includes(filter.actor)) &&
    (!filter.status || status === filter.status) &&
    (!filter.from || lastDayOf(end ?? date) >= firstDayOf(filter.from)) &&
    (!filter.to || firstDayOf(date) <= lastDayOf(filter.to))
  );
}

function idsOf(things: { id: string }[]): string[] {
  return [...new Set(things.map(({ id }) => id))];
}
