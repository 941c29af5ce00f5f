import { keptPath, type EditionFile } from './edition.ts';

/** Keys are URLs below the scope that nobody requests, so a cache can hold files, lists and notes. */

/** The checksum gives an unchanged file one key in all editions. */
export function fileKey(scope: string, { path, sha256 }: Pick<EditionFile, 'path' | 'sha256'>): string {
  return keyed(scope, `./${path}`, `sha256=${sha256}`);
}

/** Marks a path whose kept file was damaged, so that it is fetched again. */
export function damagedKey(scope: string, path: string): string {
  return fileKey(scope, { path, sha256: '' });
}

export function listKey(scope: string, checksum: string): string {
  return keyed(scope, scope, `edition=${checksum}`);
}

export function noteKey(scope: string, name: 'choice' | 'served'): string {
  return keyed(scope, scope, name);
}

function keyed(scope: string, address: string, search: string): string {
  return Object.assign(new URL(address, scope), { search }).href;
}

export function pathsIn(scope: string, keys: string[]): Set<string> {
  const files = keys.filter((key) => new URL(key).searchParams.has('sha256'));
  return new Set(files.flatMap((key) => keptPath(key, scope) ?? []));
}

/** The first digit of a file’s checksum. Undefined for other keys. */
export function partIn(key: string): string | undefined {
  return /\?sha256=(.)/.exec(key)?.[1];
}

export function isDamagedKey(key: string): boolean {
  return key.endsWith('?sha256=');
}

/** The checksums of the kept lists, oldest first. */
export function editionsIn(keys: string[]): string[] {
  return keys.flatMap((key) => new URL(key).searchParams.get('edition') ?? []);
}

/** The served edition, later ones, and the previous one while its pages are open. */
export function editionsToKeep(checksums: string[], served?: Served): string[] {
  const first = served ? checksums.indexOf(served.current) : 0;
  return checksums.filter((checksum, index) => index >= first || checksum === served?.previous);
}

export interface Served {
  /** Checksum of its list. */
  current: string;
  /** Checksum of the list of the previous edition, while its pages are open. */
  previous?: string | undefined;
  /** Service worker clients that were open when the edition became active. */
  clients: string[];
}
