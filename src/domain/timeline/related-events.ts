import type { Event } from '#domain/model/event.ts';

/** In display order, in the words of headings. */
export const relationNames = {
  announcedIn: 'How it was announced',
  outcome: 'What became of it',
  announces: 'What it announced',
  outcomeOf: 'What it was the outcome of',
  follows: 'What it follows from',
  followedBy: 'What followed',
} as const;

export type EventRelation = keyof typeof relationNames;

/** Each event is only under its first relation. Relations without events are left out. */
export function relatedEventsOf(event: Event): { relation: EventRelation; events: Event[] }[] {
  const { announced, outcome, announces, outcomeOf, follows, followedBy } = event;
  const all: Record<EventRelation, Event[]> = {
    announcedIn: announced?.in ?? [],
    outcome: outcome ? [outcome.event] : [],
    announces,
    outcomeOf,
    follows,
    followedBy,
  };
  const listed = new Set<Event>([event]);
  return (Object.keys(relationNames) as EventRelation[]).flatMap((relation) => {
    const events = all[relation].filter((other) => !listed.has(other));
    for (const other of events) listed.add(other);
    return events.length > 0 ? [{ relation, events }] : [];
  });
}
