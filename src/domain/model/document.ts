import { z } from 'zod';
import { confidence } from './confidence.ts';
import type { LinkedEntry } from './linked.ts';
import { aliases } from './name-fields.ts';
import { firstDayOf, partialDate } from '#domain/time/partial-date.ts';
import { reference } from './reference.ts';

export const documentSchema = z.strictObject({
  title: z.string().min(1).max(140).describe('The title as it is known in English.'),
  aliases,
  date: partialDate('When it was signed, adopted or published.'),
  place: reference('places', 'The id of the place that it is of.').optional(),
  symbol: z.string().min(1).optional().describe('The official symbol, such as A/RES/68/262.'),
  signatories: z.array(z.string().min(1)).default([]).describe('Who signed or adopted it, in words.'),
  actors: z.array(reference('actors', 'The id of an actor.')).default([]).describe('Ids of the actors among them.'),
  publisher: z.string().min(1).optional().describe('Who published it.'),
  nature: z.string().min(1).describe('What kind of text it is in law, in plain words.'),
  status: z.string().min(1).optional().describe('Whether it is in force, ended or proposed, with the date.'),
  summary: z.string().min(1).max(400).describe('One sentence: what it is and why it matters here.'),
  provisions: z.array(z.string().min(1)).min(1).describe('What it says, point by point, in our words.'),
  event: reference('events', 'The id of the event that it was made in.').optional(),
  topics: z.array(reference('topics', 'The id of a topic.')).min(1).describe('Ids of topics, the most specific first.'),
  sources: z.array(reference('sources', 'The id of a source.')).min(1).describe('Ids of the sources that it rests on.'),
  confidence,
  note: z.string().min(1).optional().describe('One or two sentences that a reader should know.'),
});

export type Document = LinkedEntry<'documents'>;

export function oldestDocumentFirst(a: Document, b: Document): number {
  const [x, y] = [firstDayOf(a.date), firstDayOf(b.date)];
  return x < y ? -1 : x > y ? 1 : a.title < b.title ? -1 : 1;
}
