import { sharedLength } from './shortest-prefixes.ts';

/** Positions in the text and metadata of each page. `variants` have other diacritics. */
export type IndexedWord = [word: string, pages: PageOfWord[], variants: [form: string, pages: PageOfWord[]][]];
type PageOfWord = [page: number, places: number[], metadata: number[]];

interface Chunk {
  from: string;
  to: string;
  words: IndexedWord[];
}

/**
 * Most numbers in a chunk; one word or family may exceed it. A search loads a chunk for each word, and ten bytes for
 * every chunk of the index. The square root balances the two: 2,800 numbers (5 KB) for 400 pages, 7,700 for 3,000.
 * Pagefind’s default is 20,000.
 */
function numbersIn(pages: number): number {
  return Math.round(140 * Math.sqrt(pages));
}

/** Least length of a word that shares its chunk with its family. Shorter words start too many. */
const fewestLetters = 4;

/** Words that start with another word stay in its chunk, since a search for it finds them too. */
export function splitWords(words: IndexedWord[], pages: number): Chunk[] {
  const most = numbersIn(pages);
  const lists: IndexedWord[][] = [];
  let size = most;
  let head = '';
  for (const word of words) {
    const numbers = numbersOf(word);
    const isFamily = head.length >= fewestLetters && word[0].startsWith(head);
    if (size + numbers > most && !isFamily) {
      lists.push([]);
      size = 0;
    }
    lists.at(-1)?.push(word);
    size += numbers;
    if (!isFamily) head = word[0];
  }
  const firsts = lists.map((list, index) => shortBetween(lists[index - 1]?.at(-1)?.[0], list[0]?.[0] ?? ''));
  return lists.map((list, index) => ({
    from: firsts[index] ?? '',
    // Repetition needs less space than the last word.
    to: firsts[index + 1] ?? list.at(-1)?.[0] ?? '',
    words: list,
  }));
}

function numbersOf([, pages]: IndexedWord): number {
  return pages.reduce((sum, [, places, metadata]) => sum + places.length + metadata.length + 1, 0);
}

/** The shortest prefix of `word` that sorts after `before`. */
function shortBetween(before: string | undefined, word: string): string {
  return before === undefined ? word : word.slice(0, sharedLength(before, word) + 1);
}
