import type { EditionFile } from './edition.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { writeFile, type Store } from './store.ts';

/** Why a file could not be kept: there is no room, no answer, an answer that is an error, or one with other bytes. */
export type Problem = 'full' | 'unreachable' | 'refused' | 'changed';

/** How many files are fetched at a time. */
const atOnce = 6;

/**
 * Fetches files, verifies each by its sum and keeps it. Gives what went wrong; nothing when all are kept. Without
 * room or an answer the rest is not tried; neither is it after as many other problems as `patience` says, since the
 * server then has another edition, or is ill. Throws when it is stopped by `signal`.
 */
export async function keepFiles(
  store: Store,
  files: EditionFile[],
  { patience, signal, onKept }: { patience: number; signal?: AbortSignal; onKept?(file: EditionFile): void },
): Promise<Problem[]> {
  const queue = [...files];
  const problems: Problem[] = [];
  const keepNext = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const problem = await keepFile(store, file, signal);
      if (problem) problems.push(problem);
      else onKept?.(file);
      if (problem === 'full' || problem === 'unreachable' || problems.length >= patience) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepNext));
  signal?.throwIfAborted();
  return problems;
}

async function keepFile(store: Store, file: EditionFile, signal?: AbortSignal): Promise<Problem | undefined> {
  const address = new URL(`./${file.path}`, store.scope);
  // The second time past all caches: one on the way may still have the file of an older edition.
  for (const cache of ['no-cache', 'reload'] as const) {
    let response, body;
    try {
      // The mode tells the worker that this goes to the server; see `isForServer`.
      response = await fetch(address, { cache, mode: 'same-origin', priority: 'low', ...(signal && { signal }) });
      body = await response.arrayBuffer();
    } catch {
      return 'unreachable';
    }
    // Hosts may serve the page for what is missing as missing.
    if (!response.ok && file.path !== '404.html') return 'refused';
    if ((await sha256(body)) !== file.sha256) continue;
    // Whatever a browser says when it cannot write, the reader's remedy is the same.
    return writeFile(store, file, response, body).then(
      () => undefined,
      () => 'full',
    );
  }
  return 'changed';
}

/** Whether a request is one of `keepFiles`, made by a page: no page or script of the site asks in this mode. */
export function isForServer({ mode, destination }: Request): boolean {
  return mode === 'same-origin' && destination === '';
}
