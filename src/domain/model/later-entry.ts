import type { Article } from './article.ts';
import type { Event } from './event.ts';
import type { FollowUp } from './follow-up.ts';
import { entryPath } from './urls.ts';

export type LaterEntry = { article: Article; event?: never } | { event: Event; article?: never };

/** A partial date. */
export function dateOfLater(later: LaterEntry): string {
  return later.article ? later.article.day : later.event.date;
}

export function titleOfLater(later: LaterEntry): string {
  return (later.article ?? later.event).title;
}

export function pathOfLater(later: LaterEntry): string {
  return later.article ? entryPath('articles', later.article.id) : entryPath('events', later.event.id);
}

/** Equals keep the order of the article. */
export function earliestFollowUpFirst(a: FollowUp, b: FollowUp): number {
  const [x, y] = [dateOfLater(a), dateOfLater(b)];
  return x < y ? -1 : x > y ? 1 : a.number - b.number;
}
