import { checksumOfList, type Choice, type Edition, type EditionFile } from './edition.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { fileKey, listKey, noteKey, damagedKey, type Served } from './store-keys.ts';

/** The cache of one archive; several may share an origin. */
export interface Store {
  /** With a trailing slash. */
  scope: string;
  cache: Cache;
}

export function storeName(scope: string): string {
  return `archive ${scope}`;
}

export async function openStore(scope: string): Promise<Store> {
  return { scope, cache: await caches.open(storeName(scope)) };
}

export async function keysOf({ cache }: Store): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => url);
}

/** Removes a damaged file and marks it to be fetched again. */
export async function readFile(store: Store, file: EditionFile): Promise<Response | undefined> {
  const kept = await store.cache.match(fileKey(store.scope, file));
  if (!kept) return undefined;
  const body = await kept.arrayBuffer().catch(() => undefined);
  if (body && (await sha256(body)) === file.sha256) return new Response(body, { headers: kept.headers });
  await store.cache.put(damagedKey(store.scope, file.path), new Response());
  await store.cache.delete(fileKey(store.scope, file));
  return undefined;
}

/** The file must be verified. Throws when there is no room. */
export async function writeFile(store: Store, file: EditionFile, response: Response, body: ArrayBuffer): Promise<void> {
  await store.cache.put(fileKey(store.scope, file), rebuilt(response.headers, body));
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
  // `caches.match` does not create a missing cache.
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
