/** The first words of a text that make its id: as many as tell the paragraphs of an article apart, in practice. */
const wordCount = 12;

/**
 * What names a text by its own first words: seven letters and digits. Marks, spaces and capitals do not count, so an id
 * outlives a comma, a correction further on, and all that comes and goes around the text.
 */
export function wordsId(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return fnv1a(words.slice(0, wordCount).join(' ')).toString(36).padStart(7, '0');
}

/** A sum of 32 bits: FNV-1a, with the constants of draft-eastlake-fnv (IETF). */
function fnv1a(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
