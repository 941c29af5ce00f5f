import type { Actor } from '#domain/model/actor.ts';
import type { AsOf } from './as-of.ts';
import type { Article } from '#domain/model/article.ts';
import type { Claim } from '#domain/model/claim.ts';
import type { Document } from '#domain/model/document.ts';
import type { Event } from '#domain/model/event.ts';
import type { Topic } from '#domain/model/topic.ts';
import { articlePath, entryPath } from '#domain/model/urls.ts';

export type AsOfThing =
  | { kind: 'day' | 'positions' }
  | { kind: 'article'; thing: Article }
  | { kind: 'event'; thing: Event }
  | { kind: 'claim'; thing: Claim }
  | { kind: 'topic'; thing: Topic }
  | { kind: 'document'; thing: Document }
  | { kind: 'actor'; thing: Actor };

/** Throws if the view has nothing at the address. */
export function thingAt({ archive, expected }: AsOf, path: string): AsOfThing {
  if (path === '/') return { kind: 'day' };
  if (path === '/positions/') return { kind: 'positions' };
  const { events, claims, topics, documents, actors, articles } = archive;
  const at = <Thing extends { id: string }>(things: Thing[], pathOf: (id: string) => string): Thing | undefined =>
    things.find(({ id }) => pathOf(id) === path);
  const [article, event, claim, topic, document, actor] = [
    at(articles, articlePath),
    at([...events, ...expected], (id) => entryPath('events', id)),
    at(claims, (id) => entryPath('claims', id)),
    at(topics, (id) => entryPath('topics', id)),
    at(documents, (id) => entryPath('documents', id)),
    at(actors, (id) => entryPath('actors', id)),
  ];
  if (article) return { kind: 'article', thing: article };
  if (event) return { kind: 'event', thing: event };
  if (claim) return { kind: 'claim', thing: claim };
  if (topic) return { kind: 'topic', thing: topic };
  if (document) return { kind: 'document', thing: document };
  if (actor) return { kind: 'actor', thing: actor };
  throw new Error(`Nothing was at ${path} on that day.`);
}

export function titleOfThing(shown: AsOfThing): string {
  switch (shown.kind) {
    case 'day':
      return 'The record';
    case 'positions':
      return 'Positions';
    case 'claim':
      return shown.thing.statement;
    case 'article':
    case 'event':
    case 'document':
      return shown.thing.title;
    // An actor may have the name of a topic.
    case 'topic':
      return `Topic: ${shown.thing.name}`;
    case 'actor':
      return shown.thing.name;
  }
}
