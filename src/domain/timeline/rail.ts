import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { groupBy, type Precision } from '#domain/lists/chronology.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { timeScale, type TimeScale } from '#domain/time/time-scale.ts';
import { datePath } from '#domain/model/urls.ts';

/** Partial dates and a short label. */
export interface RailMark {
  from: string;
  to?: string;
  label: string;
}

/** The line has 1000 units. */
export interface Rail {
  scale: TimeScale;
  /** One tick per day, or per month or year if there are too many days. */
  ticks: { x: number; path: string; label: string; count: number }[];
}

/** More could not be distinguished and would make every page larger. */
const mostTicks = 120;

const rails = new WeakMap<Archive, Rail>();

/** Cached, since the rail is the same on every page. */
export function railOf(archive: Archive, span: { from: string; to: string }): Rail {
  const rail = rails.get(archive) ?? buildRail(archive, span);
  rails.set(archive, rail);
  return rail;
}

/** `span` holds two partial dates. */
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

/** From first to last day. */
export function spanOf(articles: Article[]): { from: string; to: string } | undefined {
  const from = articles.map(({ covers, day }) => firstDayOf(covers?.from ?? day)).sort()[0];
  const to = articles
    .map(({ covers, day }) => lastDayOf(covers?.to ?? day))
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

export function placeOf(mark: RailMark, scale: TimeScale): { from: number; to: number } {
  return { from: scale.positionOf(firstDayOf(mark.from)), to: scale.positionOf(lastDayOf(mark.to ?? mark.from)) };
}
