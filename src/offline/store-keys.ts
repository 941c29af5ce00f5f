import { keptPath, type EditionFile } from './edition.ts';

/**
 * Keys of a store: addresses below its scope that nobody asks for, so that one cache holds files by address and sum,
 * the lists of editions, and what a reader has chosen.
 */

/** The key of a file: its address with its sum. A file that did not change has one key in all editions. */
export function fileKey(scope: string, { path, sha256 }: Pick<EditionFile, 'path' | 'sha256'>): string {
  return keyed(scope, `./${path}`, `sha256=${sha256}`);
}

/** Says that a path was kept, and is to be kept again: what had been kept was damaged. */
export function wishKey(scope: string, path: string): string {
  return fileKey(scope, { path, sha256: '' });
}

export function listKey(scope: string, id: string): string {
  return keyed(scope, scope, `edition=${id}`);
}

export function noteKey(scope: string, name: 'choice' | 'served'): string {
  return keyed(scope, scope, name);
}

function keyed(scope: string, address: string, search: string): string {
  return Object.assign(new URL(address, scope), { search }).href;
}

/** The paths of all files that are kept or wished for. */
export function pathsIn(scope: string, keys: string[]): Set<string> {
  const files = keys.filter((key) => new URL(key).searchParams.has('sha256'));
  return new Set(files.flatMap((key) => keptPath(key, scope) ?? []));
}

export function isWish(key: string): boolean {
  return key.endsWith('?sha256=');
}

/** The ids of the editions whose lists are kept, the first that was kept first. */
export function editionsIn(keys: string[]): string[] {
  return keys.flatMap((key) => new URL(key).searchParams.get('edition') ?? []);
}

/**
 * The editions that stay beside the one that is served: the one before it, while pages of that are open, and any that
 * was kept later, since a worker may be waiting with it.
 */
export function stayingEditions(ids: string[], served?: Served): string[] {
  const first = served ? ids.indexOf(served.current) : 0;
  return ids.filter((id, index) => index >= first || id === served?.previous);
}

/** What is noted when an edition takes over. */
export interface Served {
  /** The id of the edition that is served. */
  current: string;
  /** The id of the one before it, while pages of that are open. */
  previous?: string | undefined;
  /** The ids of the clients, as service workers know them, that were open then. */
  clients: string[];
}
