import { z } from 'zod';
import type { Article } from './article.ts';
import { formerly } from './formerly.ts';
import type { LinkedEntry } from './linked.ts';

export const bureauSchema = z.strictObject({
  name: z.string().min(1).max(80).describe('The name of the desk or studio.'),
  place: z.string().min(1).max(80).describe('The city that it is named after.'),
  kind: z.enum(['desk', 'partner']).describe('desk for a field of this archive, partner for a credited studio.'),
  summary: z.string().min(1).max(240).describe('One sentence that says what it covers.'),
  order: z.int().positive().default(99).describe('The place in the list of bureaus, from 1.'),
  formerly,
});

export interface Bureau extends LinkedEntry<'bureaus'> {
  /** Articles of other bureaus with people from this one, newest first. */
  contributions: Article[];
}

export function inBureauOrder(a: Bureau, b: Bureau): number {
  return a.order - b.order || (a.name < b.name ? -1 : 1);
}
