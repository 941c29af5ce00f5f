import { readFile } from 'node:fs/promises';
import type { SearchRequest } from '../../src/search/search-request.ts';

/** A query as people type it, with the addresses of which any is a right answer. */
export interface TestQuery {
  query: string;
  kind: string;
  expect: string[];
  filters?: SearchRequest['filters'] & { from?: string; to?: string };
}

/** Means over a set: of the reciprocal rank of the first right answer within ten, and of one within the first three. */
export interface Score {
  queries: number;
  reciprocalRank: number;
  successAt3: number;
}

export async function readQueries(): Promise<TestQuery[]> {
  return JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as TestQuery[];
}

/** The queries by which the search was tuned (even), or those that were kept back (odd): see queries.test.ts. */
export function halfOf(queries: TestQuery[], half: 'tuning' | 'kept back'): TestQuery[] {
  return queries.filter((_, index) => index % 2 === (half === 'tuning' ? 0 : 1));
}

export function requestOf({ query, filters = {} }: TestQuery): SearchRequest {
  const { from, to, ...chosen } = filters;
  return { text: query, filters: chosen, ...(from && { from }), ...(to && { to }), order: 'relevance' };
}

/** The place, from 1, of the first right answer among results; 0 when there is none. */
export function rankOf({ expect }: TestQuery, results: string[]): number {
  return results.slice(0, 10).findIndex((path) => expect.includes(path)) + 1;
}

export function scoreOf(ranks: number[]): Score {
  const mean = (valueOf: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + valueOf(rank), 0) / Math.max(ranks.length, 1);
  return {
    queries: ranks.length,
    reciprocalRank: mean((rank) => (rank === 0 ? 0 : 1 / rank)),
    successAt3: mean((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
  };
}
