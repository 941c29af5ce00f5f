import type { Filters, PagefindPage } from './pagefind.ts';
import type { Ranked } from './ranked.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Results by day, undated pages last. Days are searched on demand: a list of all pages by date would cost 2 KB per
 * thousand pages.
 */
export class ByDate {
  readonly #find: (days: Filters) => Promise<Ranked>;
  readonly #days: { day: string; count: number }[];
  readonly #undated: () => Promise<Ranked>;
  readonly #found = new Map<string, Promise<Ranked>>();

  /** `counts` has the number of results for each day. */
  constructor(
    index: SearchIndex,
    text: string | null,
    filters: Filters,
    counts: Record<string, number>,
    order: 'newest' | 'oldest',
  ) {
    this.#find = (days) => index.find(text, { ...filters, ...days });
    this.#days = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([day, count]) => ({ day, count }))
      .sort((a, b) => (a.day < b.day ? -1 : 1) * (order === 'oldest' ? 1 : -1));
    this.#undated = async () => ('day' in filters ? [] : this.#find({ day: { none: await index.days() } }));
  }

  async load(from: number, count: number): Promise<PagefindPage[]> {
    const wanted: Promise<Ranked>[] = [];
    let before = 0;
    let passed = 0;
    for (const { day, count: onDay } of this.#days) {
      if (before + onDay <= from) passed += onDay;
      else if (before < from + count) wanted.push(this.#once(day, () => this.#find({ day: [day] })));
      before += onDay;
    }
    if (before < from + count) wanted.push(this.#once('', this.#undated));
    const results = (await Promise.all(wanted)).flat();
    return Promise.all(results.slice(from - passed, from - passed + count).map((result) => result.data()));
  }

  #once(key: string, find: () => Promise<Ranked>): Promise<Ranked> {
    const found = this.#found.get(key) ?? find();
    this.#found.set(key, found);
    return found;
  }
}

/** For few pages. Undated ones come last. */
export function sortByDay(pages: PagefindPage[], order: 'newest' | 'oldest'): PagefindPage[] {
  const dayOf = ({ filters }: PagefindPage): string => filters.day?.[0] ?? (order === 'oldest' ? '9' : '');
  return pages.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1) * (order === 'oldest' ? 1 : -1));
}
