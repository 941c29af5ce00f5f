import { checksumOfList, type Choice, type Edition, type EditionFile } from './edition.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { fileKey, listKey, noteKey, damagedKey, editionsIn, partIn, type Served } from './store-keys.ts';

/** The caches of one archive; several may share an origin. */
export interface Store {
  /** With a trailing slash. */
  scope: string;
  /** Has the lists and notes. */
  cache: Cache;
  /** Opened caches of files, by name. */
  parts: Map<string, Promise<Cache>>;
}

export function storeName(scope: string): string {
  return `archive ${scope}`;
}

export async function openStore(scope: string): Promise<Store> {
  return { scope, cache: await caches.open(storeName(scope)), parts: new Map() };
}

/** Browsers refuse to list a cache of more than about 16,000 entries, so the files are in sixteen. */
function partName(scope: string, key: string): string | undefined {
  const part = partIn(key);
  return part && `${storeName(scope)} ${part}`;
}

/** The cache for a file. Undefined for lists and notes. */
export async function openPart({ scope, parts }: Store, key: string): Promise<Cache | undefined> {
  const name = partName(scope, key);
  if (!name) return undefined;
  const opened = parts.get(name) ?? caches.open(name);
  parts.set(name, opened);
  // Without room it may work later.
  opened.catch(() => parts.delete(name));
  return opened;
}

async function namesOf(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name === storeName(scope) || name.startsWith(`${storeName(scope)} `));
}

export async function removeStore(scope: string): Promise<void> {
  await Promise.all((await namesOf(scope)).map((name) => caches.delete(name)));
}

/** Keys of files, lists and notes. */
export async function keysOf(store: Store): Promise<string[]> {
  // Files may be moved from here to the parts meanwhile.
  const keys = await keysBesideParts(store);
  const parts = (await namesOf(store.scope)).filter((name) => name !== storeName(store.scope));
  const inParts = await Promise.all(parts.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set([...keys, ...inParts.flat().map(({ url }) => url)])];
}

/** The checksums of the kept lists, oldest first. */
export async function editionsOf({ cache, scope }: Store): Promise<string[]> {
  return editionsIn((await cache.keys(scope, { ignoreSearch: true })).map(({ url }) => url));
}

/** Keys of lists and notes, and of files that an earlier layout kept with them. */
export async function keysBesideParts(store: Store): Promise<string[]> {
  const { cache, scope } = store;
  const listed = await cache.keys().catch(() => undefined);
  if (listed) return listed.map(({ url }) => url);
  // Too many files of that layout: asks for each that a kept list names.
  const keys = (await cache.keys(scope, { ignoreSearch: true })).map(({ url }) => url);
  const lists = await Promise.all(editionsIn(keys).map((checksum) => readList(store, checksum)));
  for (const key of new Set(lists.flatMap((list) => list?.edition.files ?? []).map((file) => fileKey(scope, file)))) {
    if ((await cache.keys(key)).length > 0) keys.push(key);
  }
  return keys;
}

export async function removeKey(store: Store, key: string): Promise<void> {
  const part = await openPart(store, key);
  await Promise.all([store.cache.delete(key), part?.delete(key)]);
}

/** Removes a damaged file and marks it to be fetched again. */
export async function readFile(store: Store, file: EditionFile): Promise<Response | undefined> {
  const key = fileKey(store.scope, file);
  const part = partName(store.scope, key);
  // An earlier layout kept files with the lists. `caches.match` does not create a missing cache.
  const kept = (part && (await caches.match(key, { cacheName: part }))) ?? (await store.cache.match(key));
  if (!kept) return undefined;
  const body = await kept.arrayBuffer().catch(() => undefined);
  if (body && (await sha256(body)) === file.sha256) return new Response(body, { headers: kept.headers });
  await store.cache.put(damagedKey(store.scope, file.path), new Response());
  await removeKey(store, key);
  return undefined;
}

/** The file must be verified. Throws when there is no room. */
export async function writeFile(store: Store, file: EditionFile, response: Response, body: ArrayBuffer): Promise<void> {
  const key = fileKey(store.scope, file);
  const part = await openPart(store, key);
  await part?.put(key, rebuilt(response.headers, body));
}

/** A redirected response could not answer a navigation. Keeps the site's policy; drops headers that no longer apply. */
function rebuilt(headers: Headers, body: ArrayBuffer): Response {
  const kept = new Headers(headers);
  for (const name of ['Vary', 'Content-Encoding', 'Content-Length']) kept.delete(name);
  return new Response(body, { headers: kept });
}

export interface Listed {
  edition: Edition;
  headers: Headers;
}

/** Undefined unless the list has this checksum. */
export async function parseList(response: Response, checksum: string): Promise<Listed | undefined> {
  try {
    const edition = (await response.json()) as Edition;
    return (await checksumOfList(edition.files)) === checksum ? { edition, headers: response.headers } : undefined;
  } catch {
    return undefined;
  }
}

export async function readList({ cache, scope }: Store, checksum: string): Promise<Listed | undefined> {
  const list = await cache.match(listKey(scope, checksum));
  return list && parseList(list, checksum);
}

/** Adds the list as the last one. Throws when there is no room. */
export async function writeList(
  { cache, scope }: Store,
  checksum: string,
  { edition, headers }: Listed,
): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify(edition)).buffer;
  await cache.put(listKey(scope, checksum), rebuilt(headers, body));
}

export async function readChoice(scope: string): Promise<Choice> {
  const note = await caches.match(noteKey(scope, 'choice'), { cacheName: storeName(scope) });
  return ((await note?.text()) ?? 'first') as Choice;
}

export async function writeChoice({ cache, scope }: Store, choice: Choice): Promise<void> {
  await cache.put(noteKey(scope, 'choice'), new Response(choice));
}

export async function readServed({ cache, scope }: Store): Promise<Served | undefined> {
  const note = await cache.match(noteKey(scope, 'served'));
  return note && ((await note.json()) as Served);
}

export async function writeServed({ cache, scope }: Store, served: Served): Promise<void> {
  await cache.put(noteKey(scope, 'served'), new Response(JSON.stringify(served)));
}

/** No other worker or page of this archive runs a task meanwhile. */
export function inTurn<Result>({ scope }: Store, task: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(storeName(scope), task);
}
