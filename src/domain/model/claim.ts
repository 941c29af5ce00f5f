import { z } from 'zod';
import { confidence } from './confidence.ts';
import { firstDayOf, partialDate } from '#domain/time/partial-date.ts';
import type { LinkedEntry } from './linked.ts';
import { reference } from './reference.ts';

export const claimKinds = {
  accusation: 'Accusation',
  demand: 'Demand',
  rejection: 'Rejection',
  warning: 'Warning',
  denial: 'Denial',
  position: 'Position',
  offer: 'Offer',
  announcement: 'Announcement',
  threat: 'Threat',
  assurance: 'Assurance',
  assessment: 'Assessment',
} as const;

export type ClaimKind = keyof typeof claimKinds;

const quantity = z
  .strictObject({
    low: z.int().positive().describe('The number, or the lower end of a range.'),
    high: z.int().positive().optional().describe('The upper end of a range.'),
    unit: z.string().min(1).describe('What is counted, in one word: soldiers.'),
    counted: z.string().min(1).describe('What the number includes, in the words of the source.'),
    projection: z.boolean().default(false).describe('true when it is a forecast and not a count.'),
  })
  .refine(({ low, high }) => high === undefined || low < high, 'the range ends before it starts')
  .describe('The number that the claim gives.');

export const claimSchema = z.strictObject({
  date: partialDate('When it was said.'),
  by: z
    .array(reference('actors', 'The id of an actor.'))
    .min(1)
    .describe('Who said it; first the one whose words are quoted.'),
  to: z
    .array(reference('actors', 'The id of an actor.', 'addressed'))
    .default([])
    .describe('To whom or of whom it was said.'),
  kind: z
    .enum(Object.keys(claimKinds) as [ClaimKind, ...ClaimKind[]])
    .describe(
      'accusation, demand, rejection, warning, denial, position, offer, announcement, threat, assurance or assessment.',
    ),
  question: reference('questions', 'The id of the question that the claim bears on.'),
  statement: z.string().min(1).max(400).describe('What was said, in one or two sentences of our own.'),
  quote: z.string().min(1).optional().describe('A short quotation, word for word.'),
  answers: z
    .array(reference('claims', 'The id of a claim.', 'answeredBy'))
    .default([])
    .describe('Claims that this one answers.'),
  quantity: quantity.optional(),
  events: z.array(reference('events', 'The id of an event.')).default([]).describe('Events that it belongs to.'),
  topics: z.array(reference('topics', 'The id of a topic.')).min(1).describe('Ids of topics, the most specific first.'),
  sources: z.array(reference('sources', 'The id of a source.')).min(1).describe('Ids of the sources that it rests on.'),
  confidence,
  note: z.string().min(1).optional().describe('One sentence that a reader of the claim should know.'),
});

export type Claim = LinkedEntry<'claims'>;

export function oldestClaimFirst(a: Pick<Claim, 'id' | 'date'>, b: Pick<Claim, 'id' | 'date'>): number {
  const [x, y] = [firstDayOf(a.date), firstDayOf(b.date)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

/** In order of time. */
export function neighboursOf(claim: Claim): { previous?: Claim; next?: Claim } {
  const { claims } = claim.question;
  const index = claims.indexOf(claim);
  const [previous, next] = [claims[index - 1], claims[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
