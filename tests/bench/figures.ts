/** Returns the upper middle value for an even number of values. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Example: `0.21 (0.84 of the goal)`. */
export function besideGoal(value: number, goal: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit} (${(value / goal).toFixed(2)} of the goal)`;
}
