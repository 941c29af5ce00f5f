import { formatDate, formatInstant } from '#domain/time/format-date.ts';
import { dayIn } from '#domain/time/instant.ts';
import { knowledgeOf, revisionKinds, type Revised, type RevisionKind } from '#domain/model/revision.ts';

/** `zone` is the zone of the days. */
export function formatHistory(article: Revised, zone: string): string[] {
  const { revisions } = article;
  const known = dayIn(zone, knowledgeOf(article));
  const says = `The text says what was known on ${formatDate(known)}.`;
  const [first, last] = [revisions[0], revisions.at(-1)];
  if (!first || !last)
    return [says, 'This is its first version. The time of its publication has not been recorded yet.'];
  const day = dayIn(zone, first.time);
  const changes = revisions.length - 1;
  const since =
    changes === 0
      ? 'It has not been changed since.'
      : `It has been changed ${times(changes)} since, last on ${formatInstant(zone, last.time)}.`;
  const later = day > known ? ' It was written after the events that it describes.' : '';
  return [`${says}${later}`, `This archive first published it on ${formatDate(day)}. ${since}`];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `Style. A sentence was fixed.`, or one of the two if both say the same. */
export function formatRevision({ kind, reason }: { kind: RevisionKind; reason: string }): string {
  const done = `${revisionKinds[kind]}.`;
  return reason === done ? done : `${done} ${reason}`;
}

/** `version 2`, `versions 2 and 3` or `versions 1, 2 and 4`. */
export function formatVersions(numbers: number[]): string {
  const last = numbers.at(-1);
  if (numbers.length < 2) return `version ${last ?? ''}`;
  return `versions ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
