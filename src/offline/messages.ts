import type { Problem } from './keep-files.ts';

/** From a page to a worker: activate at once, or keep `reading`. */
export type PageMessage = 'take over' | { reading: string[] };

/** From a worker to pages: why its edition could not be kept, or that a file is unavailable. */
export type WorkerMessage = { stopped: Problem } | 'not kept';

/** A worker's answer to `reading`, over its port. */
export interface Kept {
  problem?: Problem | undefined;
}
