import { z } from 'zod';
import type { Author } from './author.ts';
import { instant, timeOf } from '#domain/time/instant.ts';
import { reference } from './reference.ts';

/** What was done to a text, as readers are told. */
export const revisionKinds = {
  published: 'First published',
  update: 'Update',
  correction: 'Correction',
  style: 'Style',
} as const;

export type RevisionKind = keyof typeof revisionKinds;

export const revision = z
  .strictObject({
    time: instant('When readers had this version for the first time.'),
    kind: z
      .enum(Object.keys(revisionKinds) as [RevisionKind, ...RevisionKind[]])
      .describe('What was done: published, update, correction or style.'),
    reason: z.string().min(1).max(300).describe('One sentence that tells readers what has changed, and why.'),
    by: reference('authors', 'The id of the author who is answerable for it, most often a desk.'),
    asOf: instant('With an update: the moment whose state of knowledge the text sets out since then.').optional(),
  })
  .describe('A version of the text that was published, and why.');

type RevisionData = z.infer<typeof revision>;

/** An entry of an article's ledger with its author resolved. The first is version 1. */
export interface Revision extends Omit<RevisionData, 'by'> {
  by: Author;
}

/** What is needed to know which versions a text has had. */
export interface Revised {
  /** The "As of" of the first version. */
  date: string;
  revisions: Pick<RevisionData, 'time' | 'asOf'>[];
}

/** How many versions of an article were published: one while its ledger is still to be begun. */
export function versionCountOf({ revisions }: Pick<Revised, 'revisions'>): number {
  return Math.max(1, revisions.length);
}

/** The moment whose state of knowledge a version sets out: that of the latest update up to it, else the first "As of". */
export function knowledgeOf({ date, revisions }: Revised, version = versionCountOf({ revisions })): string {
  return revisions.slice(0, version).findLast(({ asOf }) => asOf !== undefined)?.asOf ?? date;
}

/** How long after its "As of" a text may come out and still be one of its time, in milliseconds: a week. */
const inItsTime = 7 * 86_400_000;

/**
 * Since when each version is the one that an archive as of an instant shows: since it was out and what it knows had
 * come. One of an article that was written long after the moment of which it tells is shown as if it had been out then.
 */
function shownSince(article: Revised): string[] {
  const [first] = article.revisions;
  const isOfItsTime = first !== undefined && timeOf(first.time) - timeOf(article.date) <= inItsTime;
  return Array.from({ length: versionCountOf(article) }, (_, index) => {
    const known = knowledgeOf(article, index + 1);
    const out = article.revisions[index]?.time;
    return isOfItsTime && out !== undefined && timeOf(out) > timeOf(known) ? out : known;
  });
}

/** The number of the version that an archive as of an instant shows; undefined when the text knows later things. */
export function versionAt(article: Revised, instant: string): number | undefined {
  const last = shownSince(article).findLastIndex((since) => timeOf(since) <= timeOf(instant));
  return last < 0 ? undefined : last + 1;
}

/** The instants from which an archive as of them shows another version, the first one first. */
export function versionChanges(article: Revised): string[] {
  const since = shownSince(article);
  return since.filter((one, index) => !since.slice(index + 1).some((later) => timeOf(later) <= timeOf(one)));
}

/** When the text was last changed after its first publication; undefined when it never was. */
export function lastChangeOf({ revisions }: Pick<Revised, 'revisions'>): string | undefined {
  return revisions.length > 1 ? revisions.at(-1)?.time : undefined;
}
