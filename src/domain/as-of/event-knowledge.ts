import type { Actor } from '#domain/model/actor.ts';
import { firstAnnouncement, type Event } from '#domain/model/event.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import type { Fields, Moment, Part } from './decisions.ts';

/** True from the first day by which it certainly happened. */
export function hasHappened({ date }: Event, { isBy }: Moment): boolean {
  return isBy(lastDayOf(date));
}

/** Undefined if the announcement has no title to show. */
export function announcedOn({ announced }: Event): string | undefined {
  return announced?.title ? firstAnnouncement(announced) : undefined;
}

const announced: Fields<Event>['announced'] = {
  fields: {
    title: 'kept',
    on: (announced) =>
      firstDayOf(announced.on ?? '9999') <= (firstAnnouncement(announced) ?? '') ? announced.on : undefined,
    by: ({ by, in: events }, moment) => {
      const later = events.filter((event) => !hasHappened(event, moment));
      const known = events.filter((event) => !later.includes(event));
      const isNamed = (actor: Actor) => (event: Event) => event.actors.includes(actor);
      return by.filter((actor) => known.some(isNamed(actor)) || !later.some(isNamed(actor)));
    },
    in: ({ in: events }, moment) => happenedIn(events, moment),
  },
};

const happened: Fields<Event> = {
  id: 'kept',
  file: 'kept',
  title: 'kept',
  date: 'kept',
  end: 'kept',
  approximate: 'kept',
  status: 'kept',
  summary: 'kept',
  places: 'kept',
  actors: 'kept',
  topics: 'kept',
  documents: 'kept',
  announced,
  isExpected: 'dropped',
  outcome: {
    isKnown: ({ event }, moment) => hasHappened(event, moment),
    fields: { kind: 'kept', event: 'kept', statement: 'kept', note: 'kept' },
  },
  follows: ({ follows }, moment) => happenedIn(follows, moment),
  followedBy: ({ followedBy }, moment) => happenedIn(followedBy, moment),
  outcomeOf: ({ outcomeOf }, moment) => happenedIn(outcomeOf, moment),
  announces: 'kept',
  bearsOn: 'kept',
  claims: 'kept',
  articles: 'kept',
  terms: 'kept',
  sources: 'kept',
  confidence: 'kept',
  // These may be later, and so may what is widely reported.
  disagreement: 'dropped',
  unread: 'emptied',
};

/** Others may still join in, elsewhere. */
const lasting: Fields<Event> = {
  ...happened,
  end: 'dropped',
  summary: 'emptied',
  places: 'emptied',
  actors: 'emptied',
};

/** In words that do not reveal how it ended. */
const expected: Fields<Event> = {
  id: 'kept',
  file: 'kept',
  title: ({ announced }) => announced?.title ?? '',
  date: 'kept',
  end: 'dropped',
  approximate: 'kept',
  status: () => 'announced',
  summary: 'emptied',
  places: 'emptied',
  actors: 'emptied',
  topics: 'kept',
  documents: 'emptied',
  announced,
  isExpected: () => true,
  outcome: 'dropped',
  follows: 'emptied',
  followedBy: 'emptied',
  outcomeOf: 'emptied',
  announces: 'emptied',
  bearsOn: 'emptied',
  claims: 'emptied',
  articles: 'emptied',
  terms: 'emptied',
  sources: 'emptied',
  confidence: 'kept',
  disagreement: 'dropped',
  unread: 'emptied',
};

export const eventKnowledge: readonly Part<Event>[] = [
  { isKnown: (event, moment) => hasHappened(event, moment) && hasEnded(event, moment), fields: happened },
  { isKnown: hasHappened, fields: lasting },
  { isKnown: (event, { isBy }) => isBy(announcedOn(event) ?? '9999'), fields: expected },
];

function hasEnded({ end }: Event, { isBy }: Moment): boolean {
  return end === undefined || isBy(lastDayOf(end));
}

function happenedIn(events: Event[], moment: Moment): Event[] {
  return events.filter((event) => hasHappened(event, moment));
}
