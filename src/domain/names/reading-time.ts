/** Silent reading of English by adults: Brysbaert, "How many words do we read per minute?", 2019. */
const wordsPerMinute = 238;

/** Ignores marks, link targets and rules of tables. */
export function countWords(markdown: string): number {
  const text = markdown
    .replace(/^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
