import { isPartialDate } from '#domain/time/partial-date.ts';

/** The filters of the search, by their names in the index and in the address. */
export const filterNames = ['kind', 'topic', 'bureau', 'author', 'actor'] as const;

export type FilterName = (typeof filterNames)[number];

/** How results are put in order; the first is what a search begins with. */
export const orders = ['relevance', 'newest', 'oldest'] as const;

/** What is searched for. Dates are partial, and both ends belong to the span. */
export interface SearchRequest {
  text: string;
  filters: Partial<Record<FilterName, string>>;
  from?: string;
  to?: string;
  order: (typeof orders)[number];
}

/** Reads what an address asks for; what it cannot ask for is left out. */
export function readRequest(state: URLSearchParams): SearchRequest {
  const order = orders.find((name) => name === state.get('sort')) ?? 'relevance';
  const filters = Object.fromEntries(filterNames.flatMap((name) => (state.get(name) ? [[name, state.get(name)]] : [])));
  const [from, to] = ['from', 'to'].map((name) => state.get(name) ?? '');
  return {
    text: state.get('q')?.trim() ?? '',
    filters,
    ...(from && isPartialDate(from) && { from }),
    ...(to && isPartialDate(to) && { to }),
    order,
  };
}

/** Whether anything is asked for at all. */
export function isEmpty({ text, filters, from, to }: SearchRequest): boolean {
  return text === '' && Object.keys(filters).length === 0 && !from && !to;
}
