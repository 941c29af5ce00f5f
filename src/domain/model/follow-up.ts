import { z } from 'zod';
import type { LaterEntry } from './later-entry.ts';
import { reference } from './reference.ts';

export const followUpKinds = {
  confirmed: 'Confirmed',
  overtaken: 'Overtaken',
  denied: 'Denied',
  continued: 'Continued',
} as const;

export type FollowUpKind = keyof typeof followUpKinds;

const kind = z
  .enum(Object.keys(followUpKinds) as [FollowUpKind, ...FollowUpKind[]])
  .describe('What the later one does to this: confirmed, overtaken, denied or continued.');

const statement = z
  .string()
  .min(1)
  .max(400)
  .optional()
  .describe('The words of the text that it bears on, exactly as they are there, within one paragraph.');

export const followUpSchema = z
  .strictObject({
    kind,
    article: reference('articles', 'The id of the later article.', 'follows').optional(),
    event: reference('events', 'The id of the later event, if that shows it better.', 'bearsOn').optional(),
    statement,
    note: z.string().min(1).max(400).describe('One sentence that says what happened, with its date.'),
  })
  .refine(({ article, event }) => (article === undefined) !== (event === undefined), 'name an article or an event')
  .describe('What happened next: a later article or event, and one sentence on it.');

export const outcomeSchema = z
  .strictObject({
    kind,
    event: reference('events', 'The id of the later event that shows what became of it.', 'outcomeOf'),
    statement: z.string().min(1).max(400).optional().describe('What was said or planned, where it was more than one.'),
    note: z.string().min(1).max(400).optional().describe('One sentence that says what became of it, with its date.'),
  })
  .describe('What became of what was announced or said in the event.');

export type FollowUp = LaterEntry & {
  /** From 1. Marks in the text and as-of pages use it. */
  number: number;
  kind: FollowUpKind;
  note: string;
  statement?: string | undefined;
};
