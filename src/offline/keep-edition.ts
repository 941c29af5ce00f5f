import { keptPath, wantedFiles, type EditionFile } from './edition.ts';
import { keepFiles, type Problem } from './keep-files.ts';
import { fileKey, isWish, pathsIn } from './store-keys.ts';
import {
  inTurn,
  keysOf,
  openStore,
  parseList,
  readChoice,
  readList,
  writeList,
  type Listed,
  type Store,
} from './store.ts';
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
  const listed = (await readList(store, task.id)) ?? (await fetchList(scope, task.id));
  if (typeof listed === 'string') return listed;
  const { edition } = listed;
  if (task.isInstall) await inTurn(store, () => tidy(store, edition));
  for (;;) {
    // Other workers and pages put and take out files meanwhile, so what is missing is asked again before the end.
    const missing = await inTurn(store, () => finish(store, listed, task)).catch(() => 'full' as const);
    if (missing === 'full') return missing;
    if (missing.length === 0) return undefined;
    const [problem] = await keepFiles(store, missing, { patience: 1 });
    if (problem === 'full' && (await inTurn(store, () => makeRoom(store, edition)))) continue;
    if (problem) return problem;
  }
}

/** The list from the server, which may have, while a deploy is under way, that of another edition. */
async function fetchList(scope: string, id: string): Promise<Listed | Problem> {
  try {
    const response = await fetch(`${scope}edition.json`, { cache: 'no-store' });
    return response.ok ? ((await parseList(response, id)) ?? 'changed') : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** Keeps the list if nothing is missing, and says what is. Throws when there is no room. */
async function finish(store: Store, listed: Listed, task: Task): Promise<EditionFile[]> {
  const { scope, cache } = store;
  const choice = await readChoice(scope);
  if (choice === 'nothing') return [];
  const keys = await keysOf(store);
  const reading = task.reading.flatMap((address) => keptPath(address, scope) ?? []);
  const paths = new Set([...pathsIn(scope, keys), ...reading]);
  // While the edition serves, the whole of it is what a page keeps as long as that is open: a worker is soon ended.
  const wanted = wantedFiles(listed.edition, paths, task.isInstall ? choice : 'first');
  const kept = new Set(keys);
  const missing = wanted.filter((file) => !kept.has(fileKey(scope, file)));
  if (missing.length > 0) return missing;
  if (task.isInstall || !(await readList(store, task.id))) await writeList(store, listed);
  await Promise.all(keys.filter(isWish).map((key) => cache.delete(key)));
  return [];
}
