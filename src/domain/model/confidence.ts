import { z } from 'zod';

/** How sure the archive is of a record: read in a source, or widely documented and not read. */
export const confidence = z
  .enum(['verified', 'known'])
  .describe('verified: fact and date were read in a source; known: widely documented, not read.');

/** How readers are told how sure the archive is. */
export const confidenceNames = {
  verified: 'Verified: the fact and its date were read in a source.',
  known: 'Known: widely documented; the archive has not read a source that proves it.',
} as const satisfies Record<z.infer<typeof confidence>, string>;
