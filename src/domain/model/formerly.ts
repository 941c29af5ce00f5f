import { z } from 'zod';

/** The collections whose entries have a page each, and so an address that has to outlive a new id. */
export const renamable = ['articles', 'topics', 'authors', 'bureaus'] as const;

export type Renamable = (typeof renamable)[number];

/** The field in which an entry of these collections names its former ids. */
export const formerly = z
  .array(z.string().min(1))
  .default([])
  .describe('Ids that this entry was published under before; their addresses lead here.');
