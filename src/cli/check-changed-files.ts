import { text } from 'node:stream/consumers';

/** The label of a pull request that may change both. */
const label = 'content-and-code';

/**
 * Says what is wrong with a pull request that changes these files: texts and engine have different reviewers, and a
 * text must not wait for a program. `paths` are relative to the root of the repository.
 */
export function checkChangedFiles(paths: string[]): string[] {
  // The list of addresses grows with new texts and with new pages of the engine.
  const judged = paths.filter((path) => path !== 'content/permalinks.txt');
  const outside = judged.filter((path) => !path.startsWith('content/'));
  const [first] = outside;
  if (first === undefined || outside.length === judged.length) return [];
  const others = outside.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' and 1 other file' : ` and ${others} other files`;
  return [
    // A path may hold line breaks, and a line of a workflow's log may be a command.
    `This pull request changes content/ and, outside it, ${JSON.stringify(first)}${more}. ` +
      `Make two pull requests of it, or ask a maintainer for the label "${label}".`,
  ];
}

// Reads what `git diff --name-only -z` writes.
if (import.meta.main) {
  const paths = (await text(process.stdin)).split('\0').filter(Boolean);
  const problems = checkChangedFiles(paths);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
