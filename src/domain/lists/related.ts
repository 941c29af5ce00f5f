import { newestFirst, type Article } from '#domain/model/article.ts';
import type { Event } from '#domain/model/event.ts';
import type { Topic } from '#domain/model/topic.ts';

/** Among equals, the nearest in time comes first. */
export function relatedTo(article: Article, count: number): Article[] {
  const shared = new Map<Article, number>();
  for (const topic of article.topics) {
    for (const other of topic.articles) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const distance = (other: Article) => Math.abs(Date.parse(other.date) - Date.parse(article.date));
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || distance(a) - distance(b) || newestFirst(a, b))
    .slice(0, count)
    .map(([other]) => other);
}

/** `previous` is earlier in time. */
export function neighboursIn(topic: Topic, article: Article): { previous?: Article; next?: Article } {
  const index = topic.articles.indexOf(article);
  const [next, previous] = [topic.articles[index - 1], topic.articles[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Each article once, newest first. */
export function articlesOn(events: Pick<Event, 'articles'>[]): Article[] {
  return [...new Set(events.flatMap(({ articles }) => articles))].sort(newestFirst);
}
