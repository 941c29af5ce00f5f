/** The parts of Pagefind’s own interface that the search uses; see https://pagefind.app/docs/api-reference/. */
export interface Pagefind {
  search(query: string | null, options: { filters: Filters }): Promise<PagefindAnswer>;
  filters(): Promise<FilterCounts>;
  preload(query: string): Promise<void>;
}

/** Values that a page must have by the filter; with `any`, one of them; with `none`, none of them. */
export type Filters = Record<string, string[] | { any: string[] } | { none: string[] }>;

/** How many pages carry each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindAnswer {
  /** The best first. */
  results: PagefindResult[];
  /** Counts of the filters that are loaded, among these results. */
  filters: FilterCounts;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

/** A page as the index stores it. */
export interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
}

/** A page as a result. Excerpts are HTML with `<mark>` around what was found, everything else escaped. */
export interface PagefindPage extends IndexedPage {
  excerpt: string;
  /** What was found below each heading; without a fragment in `url`, above the first. */
  sub_results: { title: string; url: string; excerpt: string }[];
  /** The numbers of the words of `content` that were found. */
  locations: number[];
}

/** How Pagefind weighs what it finds: https://pagefind.app/docs/ranking/. */
export const ranking = {
  // A word in the title or among the names of a page counts; that of its date is found by other means.
  metaWeights: { title: 3, names: 1, date: 0 },
  pageLength: 0.9,
};
