import type { Event } from '#domain/model/event.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';

/** What a reader may choose on the timeline, as it stands in the address: `?topic=…&from=…`. */
export const filterNames = ['topic', 'actor', 'status', 'from', 'to'] as const;

/** A choice by its name: the id of a topic or actor, a status, a partial date. What is empty or missing asks for nothing. */
export type EventFilter = Partial<Record<(typeof filterNames)[number], string>>;

/** What decides whether an event fits. `topics` and `actors` are ids. */
export interface EventFacts {
  date: string;
  end?: string | undefined;
  status: string;
  topics: string[];
  actors: string[];
}

/** The facts of an event: its topics and those above them, who took part and who announced it. */
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

/** Whether an event is what the filter asks for. It need not lie wholly in the period, only partly. */
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
