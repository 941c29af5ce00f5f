import { wordsOf } from './words-of.ts';

/** 20,000 words take about 80 KB of transfer. */
const mostWords = 20_000;

/** Most frequent first; omits words of one or two letters. */
export function buildVocabulary(texts: Iterable<string>): string[] {
  const uses = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) {
      if (word.length > 2 && !/\d/.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  return [...uses]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}
