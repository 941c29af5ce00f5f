import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { timeOf } from '#domain/time/instant.ts';
import { problem, type KeyPath, type Problem, type ProblemText } from '#domain/model/problems.ts';

/** `data` holds only the valid fields. */
export function checkRevisions(
  entry: Entry<object>,
  { date, revisions = [] }: Partial<ArticleData>,
  { zone, now }: Pick<ArchiveOptions, 'zone' | 'now'>,
): Problem[] {
  const problems: Problem[] = [];
  const report = (key: KeyPath, text: ProblemText): void => {
    problems.push(problem(entry, ['revisions', ...key], text));
  };
  let known = date;
  revisions.forEach(({ time, kind, asOf }, index) => {
    const before = revisions[index - 1]?.time;
    if ((kind === 'published') !== (index === 0)) {
      const text =
        index === 0
          ? { message: `The ledger starts with the kind "${kind}".`, fix: 'Its first entry is "published".' }
          : { message: 'A text is first published only once.', fix: 'Write update, correction or style.' };
      report([index, 'kind'], text);
    }
    if (before !== undefined && timeOf(time) <= timeOf(before)) {
      const message = 'This entry of the ledger is not later than the one before it.';
      const fix = 'Put the entries in the order of their times, or fix the time.';
      report([index, 'time'], { message, fix });
    }
    if (index === 0 && date !== undefined && timeOf(time) < timeOf(date)) {
      const message = 'The text was published before its "date", the moment that it describes.';
      const fix = '"time" is when readers first had it. Fix one of the two.';
      report([index, 'time'], { message, fix });
    }
    if (timeOf(time) > timeOf(now)) {
      const message = `This version is not published until ${formatInstant(zone, time)}.`;
      const fix = 'Write the time at which readers have it.';
      report([index, 'time'], { message, fix, severity: 'warning' });
    }
    if (asOf === undefined) return;
    const found = asOfProblem(asOf, kind, time, known);
    if (found) report([index, 'asOf'], found);
    known = asOf;
  });
  return problems;
}

function asOfProblem(asOf: string, kind: string, time: string, known: string | undefined): ProblemText | undefined {
  if (kind !== 'update') {
    return { message: `"asOf" does not belong to the kind "${kind}".`, fix: 'Write kind: update, or take it out.' };
  }
  if (known !== undefined && timeOf(asOf) < timeOf(known)) {
    const fix = 'A text never knows less than before. Fix the time.';
    return { message: '"asOf" is earlier than the “As of” of the version before.', fix };
  }
  if (timeOf(asOf) > timeOf(time)) {
    const fix = 'A text cannot know what is still to come. Fix one of the two.';
    return { message: '"asOf" is later than the "time" of this entry.', fix };
  }
  return undefined;
}
