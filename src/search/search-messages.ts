import type { Correction } from './correct-words.ts';
import type { FoundPage } from './found-page.ts';
import type { FilterCounts } from './pagefind.ts';
import type { SearchRequest } from './search-request.ts';

export interface SearchQuestion {
  id: number;
  request: SearchRequest;
  /** Index of the first result. */
  from: number;
  count: number;
  withCounts: boolean;
}

/** `isStale` means that a later question came. */
export type SearchReply = { id: number } & (Found | { isStale: true } | { error: string });

export interface Found {
  total: number;
  counts: FilterCounts;
  read: { typed: string; form: string }[];
  periods: { title: string; url: string }[];
  corrected?: Correction;
  start?: string;
  nearest: { title: string; url: string }[];
  pages: FoundPage[];
}
