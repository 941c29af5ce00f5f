import type { FilterCounts } from './pagefind.ts';
import { idsOf, type Ranked } from './ranked.ts';

/** Adds the ranked pages that Pagefind did not find to its counts. */
export async function countFilters(counts: FilterCounts, found: Ranked, ranked: Ranked): Promise<FilterCounts> {
  const counted = idsOf(found);
  const others = ranked.filter(({ id }) => !counted.has(id));
  const sum: FilterCounts = structuredClone(counts);
  for (const { filters } of await Promise.all(others.map((result) => result.data()))) {
    for (const [name, values = []] of Object.entries(filters)) {
      const list = (sum[name] ??= {});
      for (const value of values) list[value] = (list[value] ?? 0) + 1;
    }
  }
  return sum;
}
