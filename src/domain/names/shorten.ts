/** Cuts a text to at most `length` characters, the mark of the cut included, after a whole word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length - 2);
  // A single word that is too long is cut where it has to be.
  if (end < 1) return `${text.slice(0, length - 1)}…`;
  return `${text.slice(0, end).replace(/[.,;:–-]+$/, '')} …`;
}
