import type { ArchiveOptions } from './archive.ts';
import type { ArticleData } from './article.ts';
import type { ProblemText } from './problems.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { timeOf } from '#domain/time/instant.ts';

/** `until` is the instant from which a build publishes it. */
export interface EmbargoedArticle {
  file: string;
  until: string;
}

export function isDraft(data: object): boolean {
  return 'draft' in data && data.draft === true;
}

/** Undefined if the date is not later than `now`. */
export function embargoedUntil(data: object, now: string): string | undefined {
  return isArticle(data) && timeOf(data.date) > timeOf(now) ? data.date : undefined;
}

export function isShown(data: object, { drafts, now }: Pick<ArchiveOptions, 'drafts' | 'now'>): boolean {
  return drafts || (!isDraft(data) && embargoedUntil(data, now) === undefined);
}

interface Connection {
  from: 'entry' | 'text';
  to: string;
  /** Name of the file of `to` in the fix. */
  file: string;
  kind: 'relation' | 'link';
}

/** Reports a relation or link to an entry that is still unpublished when `from` is published. */
export function hiddenProblem(
  from: object,
  to: object,
  connection: Connection,
  { now, zone, drafts }: ArchiveOptions,
): ProblemText | undefined {
  if (drafts || isDraft(from)) return undefined;
  if (isDraft(to)) {
    const message = `${connection.to} is a draft, and this ${connection.from} is published.`;
    return { message, fix: `Publish ${connection.file} or take the ${connection.kind} out.` };
  }
  const until = embargoedUntil(to, now);
  // Early, so that no build fails on the day of the earlier of two embargoed articles.
  if (until === undefined || timeOf(until) <= timeOf(embargoedUntil(from, now) ?? now)) return undefined;
  const message = `${connection.to} is embargoed until ${formatInstant(zone, until)}, and this ${connection.from} is published before that.`;
  return { message, fix: `Take the ${connection.kind} out until then, or give ${connection.file} an earlier date.` };
}

/** Only articles can be drafts, and only their dates are instants of publication. */
function isArticle(data: object): data is Pick<ArticleData, 'draft' | 'date'> {
  return 'draft' in data && 'date' in data;
}
