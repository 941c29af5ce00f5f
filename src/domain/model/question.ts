import { z } from 'zod';
import type { LinkedEntry } from './linked.ts';
import { reference } from './reference.ts';

export const questionSchema = z.strictObject({
  text: z.string().min(1).max(120).describe('The question, with its question mark.'),
  topic: reference('topics', 'The id of the topic that the question belongs to.'),
  summary: z.string().min(1).max(320).describe('One sentence on what is disputed.'),
  order: z.int().positive().default(99).describe('The place in the ledger, from 1.'),
});

export type Question = LinkedEntry<'questions'>;

export function inQuestionOrder(a: Question, b: Question): number {
  return a.order - b.order || (a.text < b.text ? -1 : 1);
}
