import { formatProblem, type LocatedProblem } from '../domain/problems.ts';

/** Prints every problem on its line, and how many there are. */
export function reportProblems(problems: LocatedProblem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was built.`);
}
