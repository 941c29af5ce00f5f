/** Returns the shortest unique prefix of each text, with at least `least` characters. */
export function shortestPrefixes(texts: string[], least: number): Map<string, string> {
  const sorted = [...new Set(texts)].sort();
  return new Map(
    sorted.map((text, index) => {
      const shared = Math.max(sharedLength(text, sorted[index - 1]), sharedLength(text, sorted[index + 1]));
      return [text, text.slice(0, Math.max(least, shared + 1))];
    }),
  );
}

export function sharedLength(a: string, b = ''): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
