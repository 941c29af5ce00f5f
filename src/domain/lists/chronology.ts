import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';

export interface Period {
  /** A partial date: `2021`, `2021-12` or `2021-12-28`. */
  date: string;
  articles: Article[];
}

export type Precision = 'year' | 'month' | 'day';

const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10 };

export function groupBy(precision: Precision, articles: Article[]): Period[] {
  const periods = new Map<string, Article[]>();
  for (const article of articles) {
    const date = article.day.slice(0, lengths[precision]);
    const period = periods.get(date);
    if (period) period.push(article);
    else periods.set(date, [article]);
  }
  return [...periods].map(([date, list]) => ({ date, articles: list }));
}

export interface PeriodWithNeighbours extends Period {
  previous?: string;
  next?: string;
}

export function periodsOf(archive: Archive, precision: Precision): PeriodWithNeighbours[] {
  const periods = groupBy(precision, archive.articles);
  return periods.map((period, index) => {
    const [next, previous] = [periods[index - 1]?.date, periods[index + 1]?.date];
    return { ...period, ...(previous && { previous }), ...(next && { next }) };
  });
}
