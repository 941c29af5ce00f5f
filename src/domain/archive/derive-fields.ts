import type { Lists } from '#domain/model/archive.ts';
import { newestFirst, splitArticleId, type Article } from '#domain/model/article.ts';
import { inIdOrder } from '#domain/model/entry-id.ts';
import { embargoedUntil } from '#domain/model/publication.ts';

/** Adds what relations and ids imply. */
export function deriveFields({ articles, topics, authors, bureaus, sources }: Lists, now: string): void {
  for (const article of articles) {
    const until = embargoedUntil(article, now);
    Object.assign(article, splitArticleId(article.id), until !== undefined && { embargoedUntil: until });
    article.followUps.forEach((followUp, index) => (followUp.number = index + 1));
    article.follows.reverse();
  }
  for (const topic of topics) {
    topic.articles = [...new Set([topic, ...topic.children].flatMap((each) => each.articles))].sort(newestFirst);
  }
  for (const named of [...authors, ...bureaus]) named.contributions = othersOf(named);
  for (const { citedByTopics } of sources) citedByTopics.sort(inIdOrder);
}

function othersOf({ articles, contributions }: Record<'articles' | 'contributions', Article[]>): Article[] {
  return contributions.filter((article) => !articles.includes(article));
}
