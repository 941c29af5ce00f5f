/** What a search gives for a page, as Pagefind stores it. */
export interface FoundPage {
  url: string;
  /** HTML with `<mark>` around what was found, everything else escaped. */
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: FoundSection[];
}

/** What was found below one heading of a page; without a fragment in `url`, above the first. */
export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
}

export interface Found {
  results: { data(): Promise<FoundPage> }[];
}

/** How many articles carry each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

interface Pagefind {
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Found>;
  filters(): Promise<FilterCounts>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the search engine and its index at the first call; a failed load is tried again at the next. Its worker is one
 * of those that trusted-types.ts lets in; a worker that is refused would leave the search to run in the page.
 */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}
