import { z } from 'zod';

/** The address of an entry must survive a new id. */
export const renamable = ['articles', 'topics', 'authors', 'bureaus'] as const;

export type Renamable = (typeof renamable)[number];

export const formerly = z
  .array(z.string().min(1))
  .default([])
  .describe('Ids that this entry was published under before; their addresses lead here.');
