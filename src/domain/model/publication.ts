import type { ArchiveOptions } from './archive.ts';
import type { ArticleData } from './article.ts';
import { formatInstant } from '#domain/time/format-date.ts';
import { timeOf } from '#domain/time/instant.ts';

/** An article that is not published yet, and the instant from which a build publishes it. */
export interface HeldArticle {
  file: string;
  until: string;
}

/** Whether data is that of an article that says that it is a draft. */
export function isDraft(data: object): boolean {
  return 'draft' in data && data.draft === true;
}

/** The instant until which an article is held back, which is its date; none when that is not later than `now`. */
export function heldUntil(data: object, now: string): string | undefined {
  return isArticle(data) && timeOf(data.date) > timeOf(now) ? data.date : undefined;
}

/** Whether an entry takes part: drafts and embargoed articles do in the live preview only. */
export function isShown(data: object, { drafts, now }: Pick<ArchiveOptions, 'drafts' | 'now'>): boolean {
  return drafts || (!isDraft(data) && heldUntil(data, now) === undefined);
}

/** How the message names both ends of a tie that an author has made between two entries. */
interface Tie {
  from: 'entry' | 'text';
  to: string;
  /** How the file of `to` is named in the fix. */
  file: string;
  kind: 'relation' | 'link';
}

/** What is wrong with a tie that would lead a reader to what is not published by then, and how to mend it. */
export function hiddenProblem(
  from: object,
  to: object,
  tie: Tie,
  { now, zone, drafts }: ArchiveOptions,
): { message: string; fix: string } | undefined {
  if (drafts || isDraft(from)) return undefined;
  if (isDraft(to)) {
    const message = `${tie.to} is a draft, and this ${tie.from} is published.`;
    return { message, fix: `Publish ${tie.file} or take the ${tie.kind} out.` };
  }
  const until = heldUntil(to, now);
  // Told now, so that no build fails on the day on which the earlier of two articles under embargo comes out.
  if (until === undefined || timeOf(until) <= timeOf(heldUntil(from, now) ?? now)) return undefined;
  const message = `${tie.to} is held back until ${formatInstant(zone, until)}, and this ${tie.from} is published before that.`;
  return { message, fix: `Take the ${tie.kind} out until then, or give ${tie.file} an earlier date.` };
}

/** Only articles can be drafts, and only their dates are instants of publication. */
function isArticle(data: object): data is Pick<ArticleData, 'draft' | 'date'> {
  return 'draft' in data && 'date' in data;
}
