import { readFile } from 'node:fs/promises';
import type { SearchRequest } from '../../src/search/search-request.ts';

/** Any address in `expect` is a right answer. */
export interface TestQuery {
  query: string;
  kind: string;
  expect: string[];
  filters?: SearchRequest['filters'] & { from?: string; to?: string };
}

/** Mean reciprocal rank within ten results, and share of right answers within three. */
export interface Score {
  queries: number;
  reciprocalRank: number;
  successAt3: number;
}

export async function readQueries(): Promise<TestQuery[]> {
  return JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as TestQuery[];
}

/** Tuning queries are even, the others odd: see queries.test.ts. */
export function halfOf(queries: TestQuery[], half: 'tuning' | 'kept back'): TestQuery[] {
  return queries.filter((_, index) => index % 2 === (half === 'tuning' ? 0 : 1));
}

export function requestOf({ query, filters = {} }: TestQuery): SearchRequest {
  const { from, to, ...chosen } = filters;
  return { text: query, filters: chosen, ...(from && { from }), ...(to && { to }), order: 'relevance' };
}

/** Counts from 1; 0 when no answer is right. */
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
