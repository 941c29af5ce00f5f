import { keptPath, wantedFiles, type Edition, type EditionFile } from './edition.ts';
import { keepFiles, type Problem } from './keep-files.ts';
import { fileKey, isWish, listKey, pathsIn } from './store-keys.ts';
import { inTurn, keysOf, openStore, readChoice, rebuilt, writeList, type Store } from './store.ts';
import { makeRoom, tidy } from './tidy.ts';

/** What is to be kept, beside the files of the first visit and what is kept of an edition before this one. */
export interface Task {
  /** The id of the edition. */
  id: string;
  /** Addresses of what is being read. */
  reading: string[];
  /** Whether the worker of the edition is being installed; else it serves, and mends what it should have. */
  isInstall: boolean;
}

/**
 * Keeps what is wanted of an edition and then, once all of that is there, its list: without its list, an edition is
 * not there. What is kept already is not fetched, be it from the edition before or from an attempt that was cut short.
 * Gives what has stopped it, if something has; every edition that was there is there still.
 */
export async function keepEdition(scope: string, task: Task): Promise<Problem | undefined> {
  const store = await openStore(scope);
  const list = (await store.cache.match(listKey(scope, task.id))) ?? (await fetchList(scope));
  if (typeof list === 'string') return list;
  const edition = (await list.clone().json()) as Edition;
  // A deploy may be under way: the server still has, or already has, another edition than this worker's.
  if (edition.id !== task.id) return 'changed';
  if (task.isInstall) await inTurn(store, () => tidy(store, edition));
  for (;;) {
    // Other workers and pages put and take out files meanwhile, so what is missing is asked again before the end.
    const missing = await inTurn(store, () => finish(store, edition, list, task)).catch(() => 'full' as const);
    if (missing === 'full') return missing;
    if (missing.length === 0) return undefined;
    const [problem] = await keepFiles(store, missing, { patience: 1 });
    if (problem === 'full' && (await inTurn(store, () => makeRoom(store, edition)))) continue;
    if (problem) return problem;
  }
}

async function fetchList(scope: string): Promise<Response | Problem> {
  try {
    const response = await fetch(`${scope}edition.json`, { cache: 'no-store' });
    return response.ok ? rebuilt(response, await response.arrayBuffer()) : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** Keeps the list if nothing is missing, and says what is. Throws when there is no room. */
async function finish(store: Store, edition: Edition, list: Response, task: Task): Promise<EditionFile[]> {
  const { scope, cache } = store;
  const choice = await readChoice(scope);
  if (choice === 'nothing') return [];
  const keys = await keysOf(store);
  const kept = new Set(keys);
  const paths = new Set([
    ...pathsIn(scope, keys),
    ...task.reading.flatMap((address) => keptPath(address, scope) ?? []),
  ]);
  // While the edition serves, the whole of it is what a page keeps as long as that is open: a worker is soon ended.
  const wanted = wantedFiles(edition, paths, task.isInstall ? choice : 'first');
  const missing = wanted.filter((file) => !kept.has(fileKey(scope, file)));
  if (missing.length > 0) return missing;
  if (task.isInstall || !kept.has(listKey(scope, edition.id))) await writeList(store, edition, list.clone());
  await Promise.all(keys.filter(isWish).map((key) => cache.delete(key)));
  return [];
}
