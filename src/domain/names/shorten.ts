/** Cuts after a whole word. `length` includes the mark of the cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length - 2);
  // A single word that is too long is cut inside.
  if (end < 1) return `${text.slice(0, length - 1)}…`;
  return `${text.slice(0, end).replace(/[.,;:–-]+$/, '')} …`;
}
