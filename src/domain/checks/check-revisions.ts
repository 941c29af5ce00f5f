import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { timeOf } from '#domain/time/instant.ts';
import type { KeyPath, Problem } from '#domain/model/problems.ts';

/** `data` holds only the valid fields. */
export function checkRevisions(
  entry: Entry<object>,
  { date, revisions = [] }: Partial<ArticleData>,
  { zone, now }: Pick<ArchiveOptions, 'zone' | 'now'>,
): Problem[] {
  const told: Problem[] = [];
  const tell = (key: KeyPath, message: string, fix: string, severity?: 'warning'): void => {
    const place = { key: [...entry.key, 'revisions', ...key] };
    told.push({ file: entry.file, place, message, fix, ...(severity && { severity }) });
  };
  let known = date;
  revisions.forEach(({ time, kind, asOf }, index) => {
    const before = revisions[index - 1]?.time;
    if ((kind === 'published') !== (index === 0)) {
      if (index === 0)
        tell([0, 'kind'], `The ledger begins with the kind "${kind}".`, 'Its first entry is "published".');
      else tell([index, 'kind'], 'A text is first published once.', 'Write update, correction or style.');
    }
    if (before !== undefined && timeOf(time) <= timeOf(before)) {
      const message = 'This entry of the ledger is not later than the one before it.';
      tell([index, 'time'], message, 'Put the entries in the order of their times, or mend the time.');
    }
    if (index === 0 && date !== undefined && timeOf(time) < timeOf(date)) {
      const message = 'The text was published before the moment of which it tells, its "date".';
      tell([index, 'time'], message, '"time" is when readers had it for the first time: mend one of the two.');
    }
    if (timeOf(time) > timeOf(now)) {
      const message = `This version is published only on ${formatInstant(zone, time)}.`;
      tell([index, 'time'], message, 'Write the time at which readers have it.', 'warning');
    }
    if (asOf === undefined) return;
    const problem = asOfProblem(asOf, kind, time, known);
    if (problem) tell([index, 'asOf'], ...problem);
    known = asOf;
  });
  return told;
}

function asOfProblem(
  asOf: string,
  kind: string,
  time: string,
  known: string | undefined,
): [message: string, fix: string] | undefined {
  if (kind !== 'update') {
    return [`"asOf" does not belong to the kind "${kind}".`, 'Write kind: update, or take it out.'];
  }
  if (known !== undefined && timeOf(asOf) < timeOf(known)) {
    return ['"asOf" is earlier than what the text set out before.', 'A text does not come to know less: mend it.'];
  }
  if (timeOf(asOf) > timeOf(time)) {
    return ['"asOf" is later than the "time" of this entry.', 'A text knows nothing that is still to come: mend it.'];
  }
  return undefined;
}
