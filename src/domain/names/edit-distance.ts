/**
 * Counts letters to change, add, remove or swap with the next (optimal string alignment). A result from `limit` up only
 * means that it is not smaller.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let changes = Math.min(
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        changes = Math.min(changes, (beforeLast?.[column - 2] ?? 0) + 1);
      }
      current.push(changes);
    }
    if (Math.min(...current) >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return last?.[b.length] ?? 0;
}
