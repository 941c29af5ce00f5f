import type { Actor } from '#domain/model/actor.ts';
import type { Topic } from '#domain/model/topic.ts';

const most = 5;

/** `left` counts the items left out. */
export function latestOf<Thing extends Topic | Actor>(thing: Thing): { latest: Thing; left: number } {
  const { events, claims, documents, articles } = thing;
  const lists = [events, claims, documents, articles];
  const latest = {
    ...thing,
    // Articles come newest first, the other lists oldest first.
    articles: articles.slice(0, most),
    events: events.slice(-most),
    claims: claims.slice(-most),
    documents: documents.slice(-most),
  };
  return { latest, left: lists.reduce((sum, { length }) => sum + Math.max(0, length - most), 0) };
}
