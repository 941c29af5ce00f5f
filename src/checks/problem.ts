import type { Problem } from '#domain/model/problems.ts';
import type { BuiltPage } from '../html/built-page.ts';

/** A problem of a finished page. Its lines are nobody's, so it is placed at the first. */
export function problem(page: BuiltPage, message: string, fix: string): Problem {
  return { file: page.path, place: { line: 1 }, message, fix };
}
