import type { Actor } from '#domain/model/actor.ts';
import type { Article } from '#domain/model/article.ts';
import { formatNames } from '#domain/positions/attribution.ts';
import type { Author } from '#domain/model/author.ts';
import type { Bureau } from '#domain/model/bureau.ts';
import type { Card } from '#domain/model/card.ts';
import { claimKinds, type Claim } from '#domain/model/claim.ts';
import type { Document } from '#domain/model/document.ts';
import { formatEventDate, type Event } from '#domain/model/event.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { kindNames } from '#domain/model/kind-names.ts';
import { otherNames } from '#domain/names/other-names.ts';
import type { Place } from '#domain/model/place.ts';
import type { Question } from '#domain/model/question.ts';
import type { Term } from '#domain/model/term.ts';
import type { Topic } from '#domain/model/topic.ts';

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

export function articleFacts(article: Article): SearchFacts {
  const { kind, day, topics, bureau, authors, credits, actors } = article;
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
}

export function eventFacts(event: Event): SearchFacts {
  const { date, topics, actors, announced } = event;
  const involved = [...actors, ...(announced?.by ?? [])];
  return { kind: 'Event', date, shownDate: formatEventDate(event), topics, actors: involved };
}

export function claimFacts({ by, to, date, kind, statement, topics }: Claim): SearchFacts {
  const title = `${formatNames(by)}, ${claimKinds[kind].toLowerCase()}: ${statement}`;
  return { kind: 'Claim', title, date, shownDate: formatDate(date), topics, actors: [...by, ...to] };
}

export function documentFacts({ title, aliases, symbol, date, topics, actors }: Document): SearchFacts {
  const names = otherNames({ name: title, aliases: [...aliases, ...(symbol ? [symbol] : [])] });
  return { kind: 'Document', date, shownDate: formatDate(date), names, topics, actors };
}

export function actorFacts(actor: Actor): SearchFacts {
  return { kind: 'Actor', names: otherNames(actor, actor.kind === 'person'), actors: [actor] };
}

export function placeFacts(place: Place): SearchFacts {
  return { kind: 'Place', names: otherNames(place) };
}

export function termFacts(term: Term): SearchFacts {
  return { kind: 'Term', names: otherNames(term), topics: term.topics };
}

export function topicFacts(topic: Topic): SearchFacts {
  return { kind: 'Topic', names: otherNames(topic), topics: [topic] };
}

export function questionFacts({ text, topic }: Question): SearchFacts {
  return { kind: 'Question', title: text, topics: [topic] };
}

export function cardFacts({ title, topics }: Card): SearchFacts {
  return { kind: 'Short answer', title, topics };
}

export function authorFacts({ name }: Author): SearchFacts {
  return { kind: 'Author', authors: [name] };
}

export function bureauFacts({ name }: Bureau): SearchFacts {
  return { kind: 'Bureau', bureau: name };
}
