import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { groupBy, type Precision } from '#domain/lists/chronology.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { timeScale, type TimeScale } from '#domain/time/time-scale.ts';
import { datePath } from '#domain/model/urls.ts';

/** What a page points out on the time rail: partial dates of a moment or a span, and a short label for it. */
export interface RailMark {
  from: string;
  to?: string;
  label: string;
}

/** The time rail of an archive, laid out on a line of 1000 units. */
export interface Rail {
  scale: TimeScale;
  /** One tick a day, or a month or year where days would be too many. */
  ticks: { x: number; path: string; label: string; count: number }[];
}

/** More ticks than this cannot be told apart on a screen, and weigh on every page. */
const mostTicks = 120;

const rails = new WeakMap<Archive, Rail>();

/** The rail of an archive, laid out once: it is the same on every page, and only the mark differs. */
export function railOf(archive: Archive, span: { from: string; to: string }): Rail {
  const rail = rails.get(archive) ?? buildRail(archive, span);
  rails.set(archive, rail);
  return rail;
}

/** Lays out the rail. `span` holds two partial dates, see {@link timeScale}. */
export function buildRail(archive: Archive, span: { from: string; to: string }): Rail {
  const days = groupBy('day', archive.articles).map(({ date }) => date);
  const scale = timeScale(span, days);
  const precisions: Precision[] = ['day', 'month', 'year'];
  const periods =
    precisions.map((precision) => groupBy(precision, archive.articles)).find((list) => list.length <= mostTicks) ?? [];
  const ticks = periods.map(({ date, articles }) => ({
    x: scale.positionOf(firstDayOf(date)),
    path: datePath(date),
    label: formatDate(date),
    count: articles.length,
  }));
  return { scale, ticks: ticks.reverse() };
}

/** The time that a list of articles is about: from the first day that one of them covers to the last. */
export function spanOf(articles: Article[]): { from: string; to: string } | undefined {
  const from = articles.map(({ covers, day }) => firstDayOf(covers?.from ?? day)).sort()[0];
  const to = articles
    .map(({ covers, day }) => lastDayOf(covers?.to ?? day))
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** Where a mark begins and ends on the rail. */
export function placeOf(mark: RailMark, scale: TimeScale): { from: number; to: number } {
  return { from: scale.positionOf(firstDayOf(mark.from)), to: scale.positionOf(lastDayOf(mark.to ?? mark.from)) };
}
