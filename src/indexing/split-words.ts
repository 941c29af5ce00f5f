import { sharedLength } from './shortest-prefixes.ts';

/** A word of an index: on each page its places in the text and in the metadata; the same for forms with other marks. */
export type IndexedWord = [word: string, pages: PageOfWord[], variants: [form: string, pages: PageOfWord[]][]];
type PageOfWord = [page: number, places: number[], metadata: number[]];

interface Chunk {
  from: string;
  to: string;
  words: IndexedWord[];
}

/**
 * The most numbers that a chunk holds beside those of its last word, for an index of so many pages. A search loads one
 * chunk a word and, before it, ten bytes for every chunk that there is: with the square root of the pages the two stay in
 * proportion. It is 2,900 for four hundred pages, or 5 KB, and 8,000 for three thousand; Pagefind's own is 20,000.
 */
function numbersIn(pages: number): number {
  return Math.round(140 * Math.sqrt(pages));
}

/** Fewest letters of a word that words which it begins are kept together with: short ones begin too many. */
const fewestLetters = 4;

/**
 * Splits the words of an index, in their order, into chunks; a word that fills one has it for itself. The words that a
 * word begins stay in its chunk, since a search for it finds them too.
 */
export function splitWords(words: IndexedWord[], pages: number): Chunk[] {
  const most = numbersIn(pages);
  const lists: IndexedWord[][] = [];
  let held = most;
  let head = '';
  for (const word of words) {
    const numbers = numbersOf(word);
    const isFamily = head.length >= fewestLetters && word[0].startsWith(head);
    if (held + numbers > most && !isFamily) {
      lists.push([]);
      held = 0;
    }
    lists.at(-1)?.push(word);
    held += numbers;
    if (!isFamily) head = word[0];
  }
  const firsts = lists.map((list, index) => shortBetween(lists[index - 1]?.at(-1)?.[0], list[0]?.[0] ?? ''));
  return lists.map((list, index) => ({
    from: firsts[index] ?? '',
    // The same text again takes less room than the last word.
    to: firsts[index + 1] ?? list.at(-1)?.[0] ?? '',
    words: list,
  }));
}

function numbersOf([, pages]: IndexedWord): number {
  return pages.reduce((sum, [, places, metadata]) => sum + places.length + metadata.length + 1, 0);
}

/** The shortest beginning of a word that lies after the word before it. */
function shortBetween(before: string | undefined, word: string): string {
  return before === undefined ? word : word.slice(0, sharedLength(before, word) + 1);
}
