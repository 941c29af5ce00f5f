/** Enough in practice to distinguish the paragraphs of an article. */
const wordCount = 12;

/** Seven letters and digits. Marks, spaces and capitals do not count. */
export function wordsId(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return fnv1a(words.slice(0, wordCount).join(' ')).toString(36).padStart(7, '0');
}

/** A 32-bit checksum: FNV-1a, with the constants of draft-eastlake-fnv (IETF). */
function fnv1a(text: string): number {
  let checksum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) checksum = Math.imul(checksum ^ byte, 0x01000193);
  return checksum >>> 0;
}
