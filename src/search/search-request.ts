import { isPartialDate } from '#domain/time/partial-date.ts';

export const filterNames = ['kind', 'topic', 'bureau', 'author', 'actor'] as const;

type FilterName = (typeof filterNames)[number];

/** The first is the default. */
const orders = ['relevance', 'newest', 'oldest'] as const;

/** `from` and `to` are partial dates, both inclusive. */
export interface SearchRequest {
  text: string;
  filters: Partial<Record<FilterName, string>>;
  from?: string;
  to?: string;
  order: (typeof orders)[number];
}

/** Ignores invalid values. */
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

export function isEmpty({ text, filters, from, to }: SearchRequest): boolean {
  return text === '' && Object.keys(filters).length === 0 && !from && !to;
}
