import type { Archive } from '#domain/model/archive.ts';
import type { FollowUp } from '#domain/model/follow-up.ts';
import { earliestFollowUpFirst, titleOfLater } from '#domain/model/later-entry.ts';
import { lastDayOf } from '#domain/time/partial-date.ts';

/** Earliest first, without repetition. `day` is `YYYY-MM-DD`. */
export function followUpsOfDay({ articles, events }: Pick<Archive, 'articles' | 'events'>, day: string): FollowUp[] {
  const outcomes = events.flatMap(({ date, outcome }): FollowUp[] => {
    if (!outcome || lastDayOf(date) !== day) return [];
    const { kind, event, note = titleOfLater({ event }) } = outcome;
    return [{ number: 0, kind, event, note }];
  });
  const followUps = articles.flatMap((article) => (article.day === day ? article.followUps : []));
  const listed = new Set<object | undefined>();
  return [...followUps, ...outcomes].sort(earliestFollowUpFirst).filter(({ article, event }) => {
    const later = article ?? event;
    return !listed.has(later) && listed.add(later);
  });
}
