import { formatNames } from '#domain/positions/attribution.ts';
import { claimKinds } from '#domain/model/claim.ts';
import type { CollectionName } from '#domain/model/collection-name.ts';
import type { Things } from '#domain/model/collections.ts';
import { formatEventDate } from '#domain/model/event.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { kindNames } from '#domain/model/kind-names.ts';
import { otherNames } from '#domain/names/other-names.ts';

export interface SearchFacts {
  /** In words for readers. */
  kind: string;
  /** Title of the result, if it is not the heading of the page. */
  title?: string;
  /** A partial date. */
  date?: string;
  shownDate?: string;
  names?: string[];
  topics?: { name: string }[];
  bureau?: string;
  authors?: string[];
  actors?: { name: string }[];
}

/** Sources and standing pages are not results of their own. */
type SearchedCollection = Exclude<CollectionName, 'sources' | 'pages'>;

export const searchFacts: { [Name in SearchedCollection]: (thing: Things[Name]) => SearchFacts } = {
  articles({ kind, day, topics, bureau, authors, credits, actors }) {
    const people = [...authors, ...credits.map(({ author }) => author)];
    return {
      kind: kindNames[kind],
      date: day,
      shownDate: formatDate(day),
      topics,
      bureau: bureau.name,
      authors: [...new Set(people.map(({ name }) => name))],
      actors,
    };
  },
  topics: (topic) => ({ kind: 'Topic', names: otherNames(topic), topics: [topic] }),
  authors: ({ name }) => ({ kind: 'Author', authors: [name] }),
  bureaus: ({ name }) => ({ kind: 'Bureau', bureau: name }),
  cards: ({ title, topics }) => ({ kind: 'Short answer', title, topics }),
  events(event) {
    const { date, topics, actors, announced } = event;
    const involved = [...actors, ...(announced?.by ?? [])];
    return { kind: 'Event', date, shownDate: formatEventDate(event), topics, actors: involved };
  },
  actors: (actor) => ({ kind: 'Actor', names: otherNames(actor, actor.kind === 'person'), actors: [actor] }),
  places: (place) => ({ kind: 'Place', names: otherNames(place) }),
  questions: ({ text, topic }) => ({ kind: 'Question', title: text, topics: [topic] }),
  claims({ by, to, date, kind, statement, topics }) {
    const title = `${formatNames(by)}, ${claimKinds[kind].toLowerCase()}: ${statement}`;
    return { kind: 'Claim', title, date, shownDate: formatDate(date), topics, actors: [...by, ...to] };
  },
  documents({ title, aliases, symbol, date, topics, actors }) {
    const names = otherNames({ name: title, aliases: [...aliases, ...(symbol ? [symbol] : [])] });
    return { kind: 'Document', date, shownDate: formatDate(date), names, topics, actors };
  },
  terms: (term) => ({ kind: 'Term', names: otherNames(term), topics: term.topics }),
};
