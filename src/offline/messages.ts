import type { Problem } from './keep-files.ts';

/** What a page says to a worker: that it may take over at once, or what is being read, and so is to be kept. */
export type PageMessage = 'take over' | { reading: string[] };

/** What a worker says to pages: why it could not keep its edition, or that something is not kept and not to be had. */
export type WorkerMessage = { stopped: Problem } | 'not kept';

/** What a worker answers to a page that has said what is being read, over the port that came with it. */
export interface Kept {
  /** What has stopped it; nothing when all that is wanted is kept. */
  problem?: Problem | undefined;
}
