/** The parts of Pagefind's API in use: https://pagefind.app/docs/api-reference/. */
export interface Pagefind {
  search(query: string | null, options: { filters: Filters }): Promise<PagefindAnswer>;
  filters(): Promise<FilterCounts>;
  preload(query: string): Promise<void>;
}

/** Before and while it opens. */
export interface Engine extends Pagefind {
  init(): Promise<void>;
  options(options: { ranking: object }): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string; language: string; ranking: object }): Promise<void>;
}

/** A list means all values, `any` at least one, `none` none of them. */
export type Filters = Record<string, string[] | { any: string[] } | { none: string[] }>;

export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindAnswer {
  /** Best first. */
  results: PagefindResult[];
  /** Only loaded filters are counted. */
  filters: FilterCounts;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

export interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
}

/** Excerpts are HTML with `<mark>` around matches and everything else escaped. */
export interface PagefindPage extends IndexedPage {
  excerpt: string;
  /** Matches by heading. A `url` without fragment is the part above the first heading. */
  sub_results: { title: string; url: string; excerpt: string }[];
  /** Indexes of the found words in `content`. */
  locations: number[];
}

/** See https://pagefind.app/docs/ranking/. */
export const ranking = {
  // Dates are found separately.
  metaWeights: { title: 3, names: 1, date: 0 },
  pageLength: 0.9,
};
