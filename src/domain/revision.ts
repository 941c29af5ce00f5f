import { z } from 'zod';
import type { Author } from './author.ts';
import { instant, timeOf } from './instant.ts';
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

/**
 * The number of the version that an archive as of an instant shows; undefined when the text knows later things.
 *
 * Of the versions that know nothing later it is the last that was out by then. An article that was written after the
 * moment of which it tells had none out by then: of it, it is the last that sets out that state of knowledge.
 */
export function versionAt(article: Revised, instant: string): number | undefined {
  const versions = Array.from({ length: versionCountOf(article) }, (_, index) => index + 1);
  const known = versions.filter((version) => timeOf(knowledgeOf(article, version)) <= timeOf(instant));
  const isOut = (version: number): boolean => {
    const entry = article.revisions[version - 1];
    return entry !== undefined && timeOf(entry.time) <= timeOf(instant);
  };
  return known.findLast(isOut) ?? known.at(-1);
}

/** When the text was last changed after its first publication; undefined when it never was. */
export function lastChangeOf({ revisions }: Pick<Revised, 'revisions'>): string | undefined {
  return revisions.length > 1 ? revisions.at(-1)?.time : undefined;
}
