import { text } from 'node:stream/consumers';

const label = 'content-and-code';

/**
 * Reports a pull request with content and code: these have different reviewers, and texts must not wait for programs.
 * `paths` start at the root of the repository.
 */
export function checkChangedFiles(paths: string[]): string[] {
  // Texts and engine pages both add addresses.
  const judged = paths.filter((path) => path !== 'content/permalinks.txt');
  const outside = judged.filter((path) => !path.startsWith('content/'));
  const [first] = outside;
  if (first === undefined || outside.length === judged.length) return [];
  const others = outside.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' and 1 other file' : ` and ${others} other files`;
  return [
    // A line break in a path could start a workflow command in the log.
    `This pull request changes content/ and, outside it, ${JSON.stringify(first)}${more}. ` +
      `Split it into two pull requests, or ask a maintainer for the label "${label}".`,
  ];
}

// Input: `git diff --name-only -z`.
if (import.meta.main) {
  const paths = (await text(process.stdin)).split('\0').filter(Boolean);
  const problems = checkChangedFiles(paths);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
