import type { Event } from '#domain/model/event.ts';

/** In display order, in the words of headings. */
export const tieNames = {
  announcedIn: 'How it was announced',
  outcome: 'What became of it',
  announces: 'What it announced',
  outcomeOf: 'What it was the outcome of',
  follows: 'What it follows from',
  followedBy: 'What followed',
} as const;

export type Tie = keyof typeof tieNames;

/** Each event is only under its first relation. Relations without events are left out. */
export function tiesOf(event: Event): { tie: Tie; events: Event[] }[] {
  const { announced, outcome, announces, outcomeOf, follows, followedBy } = event;
  const all: Record<Tie, Event[]> = {
    announcedIn: announced?.in ?? [],
    outcome: outcome ? [outcome.event] : [],
    announces,
    outcomeOf,
    follows,
    followedBy,
  };
  const told = new Set<Event>([event]);
  return (Object.keys(tieNames) as Tie[]).flatMap((tie) => {
    const events = all[tie].filter((other) => !told.has(other));
    for (const other of events) told.add(other);
    return events.length > 0 ? [{ tie, events }] : [];
  });
}
