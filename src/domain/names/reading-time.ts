/** Words that an adult reads in a minute, silently, in English: Brysbaert, "How many words do we read per minute?", 2019. */
const wordsPerMinute = 238;

/** Counts the words of a Markdown text; marks, link targets and tables' rules are not words. */
export function countWords(markdown: string): number {
  const text = markdown
    .replace(/^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes to read a number of words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
