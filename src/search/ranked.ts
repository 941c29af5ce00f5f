import type { PagefindResult } from './pagefind.ts';

/** Best first. */
export type Ranked = PagefindResult[];

/** Scores are relative to the best of their list, then weighted. */
export function joinRanked(lists: { results: Ranked; weight: number }[]): Ranked {
  const joined = new Map<string, PagefindResult>();
  for (const { results, weight } of lists) {
    const best = results[0]?.score || 1;
    for (const result of results) {
      const score = (weight * result.score) / best;
      const known = joined.get(result.id);
      // A small bonus for pages in several lists.
      joined.set(result.id, known ? { ...known, score: Math.max(known.score, score) + 0.1 } : { ...result, score });
    }
  }
  return [...joined.values()].sort(bestFirst);
}

/** For synonyms: a page keeps its best weighted score. */
export function eitherOf(lists: { results: Ranked; weight: number }[]): Ranked {
  const joined = new Map<string, PagefindResult>();
  for (const { results, weight } of lists) {
    for (const result of results) {
      const score = result.score * weight;
      if (score > (joined.get(result.id)?.score ?? 0)) joined.set(result.id, { ...result, score });
    }
  }
  return [...joined.values()];
}

/** Pages below this position must have all words. */
const mostLacking = 30;

/** A page that lacks a word can rank above one that mentions all in passing. `single` has a list for each word. */
export function rankByWords(all: Ranked, single: Ranked[]): Ranked {
  const pages = new Map<string, { result: PagefindResult; sum: number; words: number }>();
  for (const results of single) {
    for (const result of results) {
      const page = pages.get(result.id) ?? { result, sum: 0, words: 0 };
      pages.set(result.id, { ...page, sum: page.sum + result.score, words: page.words + 1 });
    }
  }
  const complete = new Map(all.map((result) => [result.id, result]));
  return [...pages.values()]
    .filter(({ result, words }) => complete.has(result.id) || words >= single.length / 2)
    .map(({ result, sum, words }) => {
      const found = complete.get(result.id);
      return { ...(found ?? result), score: sum * (words / single.length) ** 2.5 + (found?.score ?? 0) };
    })
    .sort(bestFirst)
    .filter(({ id }, index) => index < mostLacking || complete.has(id));
}

export function raise(results: Ranked, ids: ReadonlySet<string>, factor: number): Ranked {
  return results
    .map((result) => (ids.has(result.id) ? { ...result, score: result.score * factor } : result))
    .sort(bestFirst);
}

/** Both parts keep their order. */
export function putFirst(results: Ranked, ids: ReadonlySet<string>): Ranked {
  return [...results.filter(({ id }) => ids.has(id)), ...results.filter(({ id }) => !ids.has(id))];
}

export function idsOf(results: Ranked): Set<string> {
  return new Set(results.map(({ id }) => id));
}

function bestFirst(a: PagefindResult, b: PagefindResult): number {
  return b.score - a.score;
}
