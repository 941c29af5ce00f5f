import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import { timeOfCorrection } from '#domain/model/correction.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { dayIn } from '#domain/time/instant.ts';
import { problem, type Problem } from '#domain/model/problems.ts';

/** `data` holds only the valid fields. */
export function checkCorrections(
  entry: Entry<object>,
  { corrections, revisions }: Partial<ArticleData>,
  { zone }: Pick<ArchiveOptions, 'zone'>,
): Problem[] {
  // The invalid one has its own problem, which may be the cause.
  if (!corrections || !revisions) return [];
  return [
    ...corrections.flatMap(({ date }, index) => {
      const before = corrections[index - 1]?.date;
      if (before !== undefined && date < before) {
        const message = 'This correction is earlier than the one before it.';
        return [problem(entry, ['corrections', index, 'date'], { message, fix: 'Put the latest correction last.' })];
      }
      if (timeOfCorrection({ revisions }, { date }, zone) !== undefined) return [];
      const message = `No entry of "revisions" with the kind "correction" is on ${formatDate(date)}.`;
      const fix = 'Add it there: the ledger says when readers had the corrected text.';
      return [problem(entry, ['corrections', index, 'date'], { message, fix })];
    }),
    ...revisions.flatMap(({ kind, time }, index) => {
      const day = dayIn(zone, time);
      if (kind !== 'correction' || corrections.some(({ date }) => date === day)) return [];
      const message = `No entry of "corrections" has the date ${formatDate(day)}.`;
      const fix = 'Say there what was wrong and what is right, or choose another kind.';
      return [problem(entry, ['revisions', index, 'kind'], { message, fix })];
    }),
  ];
}
