import { formatDate } from '#domain/time/format-date.ts';
import { kindNames } from '#domain/model/kind-names.ts';
import { ByDate, sortByDay } from './by-date.ts';
import { correctWords, type Correction } from './correct-words.ts';
import { countFilters } from './count-filters.ts';
import { daysBetween, daysWithin, onDays, writtenDate } from './days.ts';
import { foundPage, type FoundPage } from './found-page.ts';
import type { FilterCounts, Filters, PagefindAnswer, PagefindPage } from './pagefind.ts';
import { readQuery, type Query } from './query.ts';
import { putNamedFirst, rankPages } from './rank-pages.ts';
import { idsOf, type Ranked } from './ranked.ts';
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
  /** The only word of the query, if all results have longer words that start with it. */
  start?: string;
  /** Topics nearest to words that no page has. */
  nearest: { title: string; url: string }[];
  load(from: number, count: number): Promise<FoundPage[]>;
}

const mostPeriods = 3;

interface Results {
  total: number;
  count(): Promise<FilterCounts>;
  load(from: number, count: number): Promise<PagefindPage[]>;
  /** Query words that the best results lack. */
  unmatched: string[];
  start?: string | undefined;
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
    const corrected = await correctWords(this.#index, query, results.unmatched);
    if (corrected) {
      const { text } = corrected;
      const rest: SearchRequest = text ? { ...request, text } : { text, filters: {}, order: request.order };
      const nearest = await this.#nearestTo(corrected.missing);
      return { ...(await this.search(rest, withCounts)), corrected, nearest };
    }
    const words = wordsOf(request.text);
    return {
      total: results.total,
      counts: withCounts ? await this.#count(query, request, results) : {},
      read: query.read,
      periods: await this.#periodsOf(query),
      nearest: await this.#nearestTo(results.start ? [results.start] : []),
      ...(results.start && { start: results.start }),
      load: async (from, count) => (await results.load(from, count)).map((page) => foundPage(page, words)),
    };
  }

  async #resultsOf(query: Query, request: SearchRequest): Promise<Results> {
    if (isEmpty(request))
      return { total: 0, count: () => this.#index.filters(), load: () => Promise.resolve([]), unmatched: [] };
    const filters = await this.#filtersOf(request);
    if (query.phrases.length > 0) return this.#byPhrases(query, filters, request.order);
    const isByDate = request.order !== 'relevance' || request.text === '';
    return isByDate ? this.#byDate(query, filters, request.order) : this.#byRelevance(query, filters);
  }

  async #byRelevance(query: Query, filters: Filters): Promise<Results> {
    let { found, ranked } = await this.#rank(query, filters);
    const best = () => dataOf(ranked.slice(0, 5));
    const last = query.typed.at(-1) ?? '';
    if (last.length > 3 && !isWhole(last, query, await best())) {
      await this.#index.loadContinuations(last);
      ({ found, ranked } = await this.#rank(query, filters));
    }
    return {
      total: ranked.length,
      // Only filters that are loaded by now are counted.
      count: async () => countFilters((await this.#find(query, filters)).filters, found.results, ranked),
      load: (from, count) => dataOf(ranked.slice(from, from + count)),
      unmatched: findUnmatched(query, await best()),
      start: query.typed.length > 1 || isWhole(last, query, await best()) ? undefined : last,
    };
  }

  #find(query: Query, filters: Filters): Promise<PagefindAnswer> {
    return this.#index.search(textOf(query) ?? (query.dates.map(writtenDate).join(' ') || null), filters);
  }

  async #rank(query: Query, filters: Filters): Promise<{ found: PagefindAnswer; ranked: Ranked }> {
    const found = await this.#find(query, filters);
    return { found, ranked: await rankPages(this.#index, query, found.results, filters) };
  }

  /** Only pages with all phrases and all words beside them. */
  async #byPhrases(query: Query, filters: Filters, order: SearchRequest['order']): Promise<Results> {
    const { phrases, units } = query;
    const texts = [...phrases.map((phrase) => `"${phrase}"`), ...units.map((unit) => unit.join(' '))];
    // Pagefind passes over words that it does not know if it knows another.
    if (units.length > 0) texts.push([...units.flat(), ...phrases.flatMap(wordsOf)].join(' '));
    const lists = await Promise.all(texts.map((text) => this.#index.find(text, filters)));
    const sets = lists.map(idsOf);
    const byId = new Map(lists[0]?.map((result) => [result.id, result]));
    // The words rank the pages, the phrase makes the excerpts.
    const found = (lists.at(-1) ?? []).flatMap(({ id }) => (sets.every((set) => set.has(id)) && byId.get(id)) || []);
    const name = readQuery(units.length > 0 ? '' : phrases.join(' '), this.#index.names);
    const ranked = await putNamedFirst(this.#index, name, found, filters);
    const pages = order === 'relevance' ? undefined : sortByDay(await dataOf(ranked), order);
    return {
      total: ranked.length,
      count: () => countFilters({}, [], ranked),
      load: async (from, count) => pages?.slice(from, from + count) ?? dataOf(ranked.slice(from, from + count)),
      unmatched: findUnmatched(query, await dataOf(ranked.slice(0, 5))),
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
      unmatched: findUnmatched(query, await dataOf(found.results.slice(0, 5))),
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

  async #nearestTo(words: string[]): Promise<SearchAnswer['nearest']> {
    const topics = await Promise.all(words.map((word) => this.#index.nearestTopic(word)));
    return topics.flatMap((page) => (page ? { title: page.meta.title ?? '', url: page.url } : []));
  }

  /** A day, month or year has a page when it has an article. Long spans have too many. */
  async #periodsOf({ dates }: Query): Promise<SearchAnswer['periods']> {
    const known = dates.filter((date) => !date.startsWith('--'));
    if (known.length === 0 || known.length > mostPeriods) return [];
    const days = await this.#index.days();
    const periods = known.map(async (date) => {
      const filters = { kind: { any: Object.values(kindNames) }, ...onDays(daysWithin(days, date)) };
      const articles = await this.#index.find(null, filters);
      const url = `${this.#index.root}${date.replaceAll('-', '/')}/`;
      return articles.length > 0 ? [{ title: formatDate(date), url }] : [];
    });
    return (await Promise.all(periods)).flat();
  }
}

/** Returns null when the query has only dates. */
function textOf({ units }: Query): string | null {
  return units.flat().join(' ') || null;
}

function dataOf(results: Ranked): Promise<PagefindPage[]> {
  return Promise.all(results.map((result) => result.data()));
}
