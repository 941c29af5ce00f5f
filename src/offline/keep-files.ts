import type { EditionFile } from './edition.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { writeFile, type Store } from './store.ts';

/** `full`: no room. `unreachable`: no answer. `refused`: an error status. `changed`: other bytes. */
export type Problem = 'full' | 'unreachable' | 'refused' | 'changed';

const atOnce = 6;

/** Returns the problems. Stops without room or network, and after `patience` problems. Throws when `signal` aborts. */
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
  // The second attempt bypasses caches, which may have an older file.
  for (const cache of ['no-cache', 'reload'] as const) {
    let response, body;
    try {
      // The worker passes this mode to the server; see `isForServer`.
      response = await fetch(address, { cache, mode: 'same-origin', priority: 'low', ...(signal && { signal }) });
      body = await response.arrayBuffer();
    } catch {
      return 'unreachable';
    }
    // Hosts may serve 404.html with status 404.
    if (!response.ok && file.path !== '404.html') return 'refused';
    if ((await sha256(body)) !== file.sha256) continue;
    // The reader's remedy is the same for all write errors.
    return writeFile(store, file, response, body).then(
      () => undefined,
      () => 'full',
    );
  }
  return 'changed';
}

/** Only `keepFiles` in a page uses this mode. */
export function isForServer({ mode, destination }: Request): boolean {
  return mode === 'same-origin' && destination === '';
}
