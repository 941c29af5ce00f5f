import { z } from 'zod';

/** Read in a source, or widely documented but not read. */
export const confidence = z
  .enum(['verified', 'known'])
  .describe('verified: fact and date were read in a source; known: widely documented, not read.');

export const confidenceNames = {
  verified: 'Verified: the fact and its date were read in a source.',
  known: 'Known: widely documented; the archive has not read a source that proves it.',
} as const satisfies Record<z.infer<typeof confidence>, string>;
