import { z } from 'zod';
import { partialDate } from '#domain/time/partial-date.ts';
import { reference } from '#domain/model/reference.ts';

/** All attributes are required. */
export const textComponents: Record<string, z.ZodObject> = {
  Said: z.strictObject({
    by: z.string().trim().min(1).describe('Who said it.'),
    on: partialDate('The day on which it was said.'),
    source: reference('sources', 'The id of the source that has the words; it is in "sources" too.'),
  }),
};
