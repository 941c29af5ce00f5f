import type { Problem } from '#domain/model/problems.ts';
import type { BuiltPage } from '../html/built-page.ts';

/** Line 1, since nobody edits the lines of a built page. */
export function problem(page: BuiltPage, message: string, fix: string): Problem {
  return { file: page.path, place: { line: 1 }, message, fix };
}
