import { keptPath, wantedFiles, type EditionFile } from './edition.ts';
import { keepFiles, type Problem } from './keep-files.ts';
import { fileKey, isDamagedKey, pathsIn } from './store-keys.ts';
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

/** The files of the first visit and of earlier editions are always kept. */
export interface Task {
  /** Checksum of the list of files. */
  checksum: string;
  /** Addresses being read. */
  reading: string[];
  /** False when the active worker fetches missing files. */
  isInstall: boolean;
}

/**
 * Keeps the wanted files, then the list, which completes the edition. Returns the problem that stopped it; complete
 * editions stay.
 */
export async function keepEdition(scope: string, task: Task): Promise<Problem | undefined> {
  const store = await openStore(scope);
  const listed = (await readList(store, task.checksum)) ?? (await fetchList(scope, task.checksum));
  if (typeof listed === 'string') return listed;
  const { edition } = listed;
  if (task.isInstall) await inTurn(store, () => tidy(store, edition));
  for (;;) {
    // Other workers and pages add and remove files meanwhile.
    const missing = await inTurn(store, () => finish(store, listed, task)).catch(() => 'full' as const);
    if (missing === 'full') return missing;
    if (missing.length === 0) return undefined;
    const [problem] = await keepFiles(store, missing, { patience: 1 });
    if (problem === 'full' && (await inTurn(store, () => makeRoom(store, edition)))) continue;
    if (problem) return problem;
  }
}

/** During a deploy the server may send another edition's list (`changed`). */
async function fetchList(scope: string, checksum: string): Promise<Listed | Problem> {
  try {
    const response = await fetch(`${scope}edition.json`, { cache: 'no-store' });
    return response.ok ? ((await parseList(response, checksum)) ?? 'changed') : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** The missing files; keeps the list if there are none. Throws when there is no room. */
async function finish(store: Store, listed: Listed, task: Task): Promise<EditionFile[]> {
  const { scope, cache } = store;
  const choice = await readChoice(scope);
  if (choice === 'nothing') return [];
  const keys = await keysOf(store);
  const reading = task.reading.flatMap((address) => keptPath(address, scope) ?? []);
  const paths = new Set([...pathsIn(scope, keys), ...reading]);
  // Browsers stop workers early, so open pages keep the whole archive.
  const wanted = wantedFiles(listed.edition, paths, task.isInstall ? choice : 'first');
  const kept = new Set(keys);
  const missing = wanted.filter((file) => !kept.has(fileKey(scope, file)));
  if (missing.length > 0) return missing;
  if (task.isInstall || !(await readList(store, task.checksum))) await writeList(store, task.checksum, listed);
  await Promise.all(keys.filter(isDamagedKey).map((key) => cache.delete(key)));
  return [];
}
