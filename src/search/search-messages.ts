import type { Correction } from './archive-search.ts';
import type { FoundPage } from './found-page.ts';
import type { FilterCounts } from './pagefind.ts';
import type { SearchRequest } from './search-request.ts';

/** What a page asks the worker of the search. */
export interface SearchQuestion {
  id: number;
  request: SearchRequest;
  /** Which of the results are wanted, counted from 0, and how many. */
  from: number;
  count: number;
  /** Whether the values of the filters are wanted, each with its results: these are loaded then. */
  withCounts: boolean;
}

/** What the worker answers: results, that a newer question has come, or that something could not be loaded. */
export type SearchReply = { id: number } & (Found | { isStale: true } | { error: string });

export interface Found {
  total: number;
  counts: FilterCounts;
  read: { typed: string; form: string }[];
  periods: { title: string; url: string }[];
  corrected?: Correction;
  pages: FoundPage[];
}
