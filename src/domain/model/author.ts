import { z } from 'zod';
import type { Article } from './article.ts';
import { formerly } from './formerly.ts';
import type { LinkedEntry } from './linked.ts';
import { reference } from './reference.ts';

export const authorSchema = z.strictObject({
  name: z.string().min(1).max(80).describe('The name in the byline.'),
  kind: z.enum(['desk', 'person']).describe('desk for a desk of the archive, person for a credited person.'),
  summary: z.string().min(1).max(240).describe('One sentence that says who this is.'),
  familyName: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('The family name of a person where it is not the last word of the name, for citations.'),
  bureau: reference('bureaus', 'The id of the bureau that the person belongs to.', 'people').optional(),
  formerly,
});

export interface Author extends LinkedEntry<'authors'> {
  /** Articles of others that credit the author or have the author as a speaker, newest first. */
  contributions: Article[];
}
