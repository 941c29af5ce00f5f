import { z } from 'zod';
import { confidence } from './confidence.ts';
import type { LinkedEntry } from './linked.ts';
import { nativeName } from './name-fields.ts';
import { reference } from './reference.ts';

const contested = z
  .strictObject({
    wording: z
      .array(
        z.strictObject({
          who: z.string().min(1).describe('Who says it so.'),
          says: z.string().min(1).describe('The words that they use.'),
          why: z.string().min(1).describe('What they mean by it, in one sentence.'),
        }),
      )
      .min(1)
      .describe('Who says what, and why.'),
    ours: z.string().min(1).describe('What this archive writes, and why, in one sentence.'),
  })
  .describe('For a wording that is disputed.');

export const termSchema = z.strictObject({
  name: z.string().min(1).max(90).describe('The term as the archive writes it.'),
  abbreviation: z.string().min(1).optional().describe('Its abbreviation.'),
  ...nativeName,
  definition: z.string().min(1).max(480).describe('One to three sentences.'),
  contested: contested.optional(),
  seeAlso: z
    .array(reference('terms', 'The id of a term.', 'seenFrom'))
    .default([])
    .describe('Related terms.'),
  events: z.array(reference('events', 'The id of an event.')).default([]).describe('Events that it belongs to.'),
  documents: z
    .array(reference('documents', 'The id of a document.'))
    .default([])
    .describe('Documents that it belongs to.'),
  actors: z.array(reference('actors', 'The id of an actor.')).default([]).describe('Actors that it names.'),
  topics: z.array(reference('topics', 'The id of a topic.')).default([]).describe('Ids of topics.'),
  sources: z
    .array(reference('sources', 'The id of a source.'))
    .default([])
    .describe('Ids of the sources that it rests on.'),
  confidence,
});

export interface Term extends LinkedEntry<'terms'> {
  /** Terms that name this one in `seeAlso`. */
  seenFrom: Term[];
}

export function inTermOrder(a: Term, b: Term): number {
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
}
