import { z } from 'zod';
import { correction } from './correction.ts';
import { followUpSchema, type FollowUp } from './follow-up.ts';
import { formerly } from './formerly.ts';
import { instant, timeOf } from '#domain/time/instant.ts';
import { articleKinds } from './kind-names.ts';
import { firstDayOf, lastDayOf, partialDate } from '#domain/time/partial-date.ts';
import type { LinkedEntry } from './linked.ts';
import type { VersionText } from './published-text.ts';
import { reference } from './reference.ts';
import { revision, type Revision } from './revision.ts';

const credit = z
  .strictObject({
    role: z.string().min(1).max(80).describe('What the credited person did, such as "With information from".'),
    author: reference('authors', 'The id of the credited person.', 'contributions'),
    bureau: reference('bureaus', 'The id of the bureau that the person reported from.', 'contributions').optional(),
  })
  .describe('A person who contributed and did not write the text.');

const audio = z
  .strictObject({
    title: z.string().min(1).max(200).describe('The title of the recording.'),
    correspondent: reference('authors', 'The id of the person who speaks.', 'contributions'),
    bureau: reference('bureaus', 'The id of the studio that the report came from.', 'contributions'),
    broadcast: instant('When the recording was published.'),
  })
  .describe('The recording that an audio report is about.');

const span = z
  .strictObject({
    from: partialDate('The first day that the text is about.'),
    to: partialDate('The last day that the text is about.'),
  })
  .refine(({ from, to }) => firstDayOf(from) <= lastDayOf(to), 'the span ends before it starts')
  .describe('The time that the text is about, when it is longer than the day of its date.');

const withdrawal = z
  .strictObject({
    on: partialDate('The day on which the article was withdrawn.'),
    reason: z.string().min(1).describe('One or two sentences that say why.'),
  })
  .describe('Leaves of a published article only its title and this, at its address.');

export const articleSchema = z.strictObject({
  title: z.string().min(1).max(140).describe('The headline, in sentence case, at most 140 characters.'),
  kicker: z.string().min(1).max(40).optional().describe('Two or three words above the headline.'),
  kind: z.enum(articleKinds).describe('The kind of article: report, explainer, background or audio.'),
  summary: z.string().min(1).max(320).describe('The lede: one or two sentences, at most 320 characters.'),
  date: instant(
    '"As of": the moment whose state of knowledge the article sets out. A moment in the future embargoes the article until then.',
  ),
  authors: z.array(reference('authors', 'The id of an author.')).min(1).describe('Who wrote it: ids of authors.'),
  bureau: reference('bureaus', 'The id of the bureau that the article belongs to.'),
  credits: z.array(credit).default([]).describe('People who contributed and did not write the text.'),
  topics: z.array(reference('topics', 'The id of a topic.')).min(1).describe('Ids of topics, the most specific first.'),
  covers: span.optional(),
  order: z.int().positive().optional().describe('The place of an explainer in the reading order, from 1.'),
  keyPoints: z
    .array(z.string().min(1).max(400))
    .default([])
    .describe('Three to five sentences that sum up the article.'),
  events: z
    .array(reference('events', 'The id of an event.'))
    .default([])
    .describe('Events that the article reports on.'),
  actors: z
    .array(reference('actors', 'The id of an actor.'))
    .default([])
    .describe('Actors that the article reports on.'),
  documents: z
    .array(reference('documents', 'The id of a document.'))
    .default([])
    .describe('Documents that the article reports on.'),
  terms: z
    .array(reference('terms', 'The id of a term.'))
    .default([])
    .describe('Terms that the text explains in place.'),
  sources: z
    .array(reference('sources', 'The id of a source.', 'citedBy'))
    .default([])
    .describe('Ids of the sources that the article rests on; a draft may have none yet.'),
  followUps: z.array(followUpSchema).default([]).describe('What happened next, in later articles or events.'),
  audio: audio.optional(),
  revisions: z
    .array(revision)
    .default([])
    .describe(
      'The ledger: every version that was published, the first one first. npm run check -- --record starts it.',
    ),
  corrections: z
    .array(correction)
    .default([])
    .describe('Errors in the published text that were corrected, the latest last.'),
  draft: z.boolean().default(false).describe('true keeps the article out of everything but the live preview.'),
  formerly,
  withdrawn: withdrawal.optional(),
});

export type ArticleData = z.infer<typeof articleSchema>;

export interface Article extends Omit<LinkedEntry<'articles'>, 'withdrawn'> {
  /** Day of `date` in the zone of the archive, as `YYYY-MM-DD`. */
  day: string;
  /** The id without the day. */
  slug: string;
  /** Time of future publication: only in the live preview. */
  embargoedUntil?: string;
  /** Empty before the first version is recorded. */
  revisions: Revision[];
  followUps: FollowUp[];
  /** Earlier articles with this one as a follow-up, oldest first. */
  follows: Article[];
  /** Only in an as-of view: the moment of its knowledge, and an earlier text. */
  past?: { known: string; text?: VersionText };
}

/** In no list, feed or search, but with a notice at its address. */
export interface WithdrawnArticle extends Pick<Article, 'id' | 'file' | 'day' | 'title' | 'formerly'> {
  withdrawn: z.infer<typeof withdrawal>;
  versions: number;
}

/** Undefined if the id does not start with a day. */
export function splitArticleId(id: string): { day: string; slug: string } | undefined {
  const [, day, slug] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(id) ?? [];
  return day && slug ? { day, slug } : undefined;
}

type Dated = Pick<Article, 'id' | 'date'>;

/** Latest “As of” first. */
export function newestFirst(a: Dated, b: Dated): number {
  return timeOf(b.date) - timeOf(a.date) || (a.id < b.id ? -1 : 1);
}

/** Explainers without a place follow by date. */
export function inReadingOrder(a: Dated & Pick<Article, 'order'>, b: Dated & Pick<Article, 'order'>): number {
  return (a.order ?? Infinity) - (b.order ?? Infinity) || -newestFirst(a, b);
}
