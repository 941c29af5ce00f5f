/** What Pagefind could not load or read since the search was opened. */
let lost: string | undefined;

/** In place of `console.error` in bundles: Pagefind 1.5 only logs that a file is lost, and then searches without it. */
export function reportLost(message: string): void {
  lost ??= message;
}

export function forgetLost(): void {
  lost = undefined;
}

/** An answer without a file of the index is wrong. */
export function refuseLost(): void {
  if (lost !== undefined) throw new Error(lost);
}
