import { formatDate } from '#domain/time/format-date.ts';
import { kindNames } from '#domain/model/kind-names.ts';
import { ByDate } from './by-date.ts';
import { countFilters } from './count-filters.ts';
import { daysBetween, daysWithin, onDays, writtenDate } from './days.ts';
import { foundPage, type FoundPage } from './found-page.ts';
import type { FilterCounts, Filters, PagefindPage } from './pagefind.ts';
import { readQuery, type Query } from './query.ts';
import { putNamedFirst, rankPages } from './rank-pages.ts';
import type { SearchIndex } from './search-index.ts';
import { isEmpty, type SearchRequest } from './search-request.ts';
import { findUnmatched, isWhole } from './unmatched-words.ts';
import { wordsOf } from './words-of.ts';

export interface SearchAnswer {
  total: number;
  /** Counts for a chosen filter ignore it. */
  counts: FilterCounts;
  /** Names also searched for in the form of the texts. */
  read: { typed: string; form: string }[];
  /** Archive pages of the dates in the query. */
  periods: { title: string; url: string }[];
  corrected?: Correction;
  load(from: number, count: number): Promise<FoundPage[]>;
}

export interface Correction {
  /** The corrected query. */
  text: string;
  /** Words with no similar word in the index. */
  missing: string[];
}

interface Results {
  total: number;
  count(): Promise<FilterCounts>;
  load(from: number, count: number): Promise<PagefindPage[]>;
  /** Query words that the best results lack. */
  unmatched: string[];
}

export class ArchiveSearch {
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  async search(request: SearchRequest, withCounts = false): Promise<SearchAnswer> {
    if (withCounts) await this.#index.filters();
    const query = readQuery(request.text, this.#index.names);
    const results = await this.#resultsOf(query, request);
    const corrected = await this.#correct(query, results.unmatched);
    if (corrected) return { ...(await this.search({ ...request, text: corrected.text }, withCounts)), corrected };
    const words = wordsOf(request.text);
    return {
      total: results.total,
      counts: withCounts ? await this.#count(query, request, results) : {},
      read: query.read,
      periods: await this.#periodsOf(query),
      load: async (from, count) => (await results.load(from, count)).map((page) => foundPage(page, words)),
    };
  }

  async #resultsOf(query: Query, request: SearchRequest): Promise<Results> {
    if (isEmpty(request))
      return { total: 0, count: () => this.#index.filters(), load: () => Promise.resolve([]), unmatched: [] };
    const filters = await this.#filtersOf(request);
    const isByDate = request.order !== 'relevance' || isEmpty({ ...request, filters: {}, from: '', to: '' });
    return isByDate ? this.#byDate(query, filters, request.order) : this.#byRelevance(query, filters);
  }

  async #byRelevance(query: Query, filters: Filters): Promise<Results> {
    const find = () => this.#index.search(textOf(query) ?? query.dates.map(writtenDate).join(' '), filters);
    const rank = async (found: Awaited<ReturnType<typeof find>>) =>
      (query.phrase ? putNamedFirst : rankPages)(this.#index, query, found.results, filters);
    let found = await find();
    let ranked = await rank(found);
    const dataOf = (from: number, to: number) => Promise.all(ranked.slice(from, to).map((result) => result.data()));
    const last = query.typed.at(-1) ?? '';
    if (last.length > 2 && !query.phrase && !isWhole(last, query, await dataOf(0, 5))) {
      await this.#index.loadContinuations(last);
      found = await find();
      ranked = await rank(found);
    }
    return {
      total: ranked.length,
      count: async () => countFilters((await find()).filters, found.results, ranked),
      load: (from, count) => dataOf(from, from + count),
      unmatched: query.phrase ? [] : findUnmatched(query, await dataOf(0, 5)),
    };
  }

  async #byDate(query: Query, filters: Filters, order: SearchRequest['order']): Promise<Results> {
    const days = await this.#index.days();
    const within = query.dates.flatMap((date) => daysWithin(days, date));
    const text = textOf(query);
    const dated = query.dates.length > 0 && text === null ? { ...filters, ...onDays(within) } : filters;
    const found = await this.#index.search(text, dated);
    const sorted = new ByDate(this.#index, text, dated, found.filters.day ?? {}, order === 'oldest' ? order : 'newest');
    return {
      total: found.results.length,
      count: () => Promise.resolve(found.filters),
      load: (from, count) => sorted.load(from, count),
      unmatched: [],
    };
  }

  async #count(query: Query, request: SearchRequest, results: Results): Promise<FilterCounts> {
    const counts = { ...(await results.count()) };
    for (const name of Object.keys(request.filters) as (keyof SearchRequest['filters'])[]) {
      const { [name]: _, ...others } = request.filters;
      const without = await this.#resultsOf(query, { ...request, filters: others });
      counts[name] = (await without.count())[name] ?? {};
    }
    return counts;
  }

  async #filtersOf({ filters, from, to }: SearchRequest): Promise<Filters> {
    const chosen: Filters = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
    if (!from && !to) return chosen;
    const days = daysBetween(await this.#index.days(), { ...(from && { from }), ...(to && { to }) });
    return { ...chosen, ...onDays(days) };
  }

  /** A day, month or year has a page when it has an article. */
  async #periodsOf({ dates }: Query): Promise<SearchAnswer['periods']> {
    const known = dates.filter((date) => !date.startsWith('--'));
    if (known.length === 0) return [];
    const days = await this.#index.days();
    const periods = known.map(async (date) => {
      const filters = { kind: { any: Object.values(kindNames) }, ...onDays(daysWithin(days, date)) };
      const articles = await this.#index.find(null, filters);
      const url = `${this.#index.root}${date.replaceAll('-', '/')}/`;
      return articles.length > 0 ? [{ title: formatDate(date), url }] : [];
    });
    return (await Promise.all(periods)).flat();
  }

  /** Replaces unknown words by the nearest known ones. Undefined when nothing changes. */
  async #correct({ text }: Query, unmatched: string[]): Promise<Correction | undefined> {
    if (unmatched.length === 0) return undefined;
    const spelling = await this.#index.spelling();
    const words = wordsOf(text).map((word) => {
      const isKnown = !unmatched.includes(word) || spelling.knows(word);
      const [synonym] = this.#index.synonyms.of(word);
      return { word, meant: isKnown ? word : (synonym ?? spelling.nearest(word)) };
    });
    if (words.every(({ word, meant }) => word === meant)) return undefined;
    return {
      text: words.flatMap(({ meant }) => meant ?? []).join(' '),
      missing: words.filter(({ meant }) => meant === undefined).map(({ word }) => word),
    };
  }
}

/** Returns null when the query has only dates. */
function textOf({ phrase, units }: Query): string | null {
  return phrase ? `"${phrase}"` : units.flat().join(' ') || null;
}
