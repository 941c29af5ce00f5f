import { editDistance } from './edit-distance.ts';

/** A candidate starts with the word, or needs changes to at most a third of its letters. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const distance = candidate.startsWith(word) && word.length > 2 ? 1 : editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Ids and addresses are shorter. Time grows with the square of the length. */
const longest = 300;
