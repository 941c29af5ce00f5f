import type { Redirect } from './redirects.ts';

/** Until 0.2.0, each day had a page of its positions. As-of pages show the same. */
const former = /^\/positions\/on\/(\d{4}-\d\d-\d\d)\/$/;

export function isMovedPosition(address: string): boolean {
  return former.test(address);
}

/** Days without an as-of page lead to the current page. */
export function movedPositionsOf(
  published: readonly string[],
  pathOn: (day: string, path: string) => string | undefined,
): Redirect[] {
  return published.flatMap((from) => {
    const day = former.exec(from)?.[1];
    return day === undefined ? [] : [{ from, to: pathOn(day, '/positions/') ?? '/positions/' }];
  });
}
