import { z } from 'zod';
import { instant, timeOf } from '#domain/time/instant.ts';
import type { Linked } from './linked.ts';
import { reference } from './reference.ts';

export const revisionKinds = {
  published: 'First published',
  update: 'Update',
  correction: 'Correction',
  style: 'Style',
} as const;

export type RevisionKind = keyof typeof revisionKinds;

export const revision = z
  .strictObject({
    time: instant('When readers first had this version.'),
    kind: z
      .enum(Object.keys(revisionKinds) as [RevisionKind, ...RevisionKind[]])
      .describe('What was done: published, update, correction or style.'),
    reason: z.string().min(1).max(300).describe('One sentence for readers on what has changed, and why.'),
    by: reference('authors', 'The id of the author who is responsible for it, usually a desk.', null),
    asOf: instant('With an update: the moment whose state of knowledge the text sets out since then.').optional(),
  })
  .describe('A version of the text that was published, and why.');

type RevisionData = z.infer<typeof revision>;

/** The first is version 1. */
export type Revision = Linked<RevisionData>;

export interface Revised {
  /** “As of” of the first version. */
  date: string;
  revisions: Pick<RevisionData, 'time' | 'asOf'>[];
}

/** An article without a ledger has one version. */
export function versionCountOf({ revisions }: Pick<Revised, 'revisions'>): number {
  return Math.max(1, revisions.length);
}

/** The “As of” of the latest update, or else the first “As of”. */
export function knowledgeOf({ date, revisions }: Revised, version = versionCountOf({ revisions })): string {
  return revisions.slice(0, version).findLast(({ asOf }) => asOf !== undefined)?.asOf ?? date;
}

/** A week in milliseconds: most time between “As of” and publication for a text of its time. */
const inItsTime = 7 * 86_400_000;

/**
 * The instants from which an as-of view shows each version: published, with its “As of” past. A text from long after
 * its “As of” counts as published at that moment.
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

/** The last version that is shown by then, counted from 1. Undefined if every text knows later things. */
export function versionBy(article: Revised, isBy: (instant: string) => boolean): number | undefined {
  const last = shownSince(article).findLastIndex(isBy);
  return last < 0 ? undefined : last + 1;
}

/** The starts of versions in as-of views, earliest first. */
export function versionChanges(article: Revised): string[] {
  const since = shownSince(article);
  return since.filter((one, index) => !since.slice(index + 1).some((later) => timeOf(later) <= timeOf(one)));
}

/** Undefined if the text never changed after its first publication. */
export function lastChangeOf({ revisions }: Pick<Revised, 'revisions'>): string | undefined {
  return revisions.length > 1 ? revisions.at(-1)?.time : undefined;
}
