/// <reference lib="webworker" />
import { findAnswer, fallbackPage, type EditionFile } from './edition.ts';
import type { WorkerMessage } from './messages.ts';
import { sha256 } from '#domain/formats/sha256.ts';
import { listKey } from './store-keys.ts';
import { openStore, readFile, readList, readServed, writeFile, type Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

type Files = ReadonlyMap<string, EditionFile>;

/**
 * Kept files come first, then the network, then a page that explains the gap. Pages of the previous edition get its
 * files while these are kept.
 */
export async function answer(event: FetchEvent, path: string, checksum: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const store = await openStore(self.registration.scope);
  const { current, previous, clients } = await readEditions(store, checksum);
  // The server's list may be of another edition.
  const isList = path === 'edition.json' && current.size > 0;
  const list = isList && (await store.cache.match(listKey(store.scope, checksum)));
  if (list) return list;
  const isOld = clients.includes(clientId);
  // A worker that an old page starts belongs to the previous edition too.
  if (isOld && request.destination === 'worker') clients.push(resultingClientId);
  const editions = isOld ? [previous, current] : [current, previous];
  for (const files of request.mode === 'navigate' ? [current] : editions) {
    const file = files.get(path);
    const kept = file && (await readFile(store, file));
    if (kept) return kept;
  }
  const found = findAnswer(path, current);
  if ('redirect' in found) return redirect(request.url, found.redirect);
  try {
    const response = await fetch(request, 'file' in found ? { cache: 'no-cache' } : {});
    if ('file' in found) event.waitUntil(keep(store, found.file, checksum, response.clone()));
    return response;
  } catch {
    return fallbackFor(request, store, current, path);
  }
}

interface Editions {
  current: Files;
  /** Empty when no page of the previous edition is open. */
  previous: Files;
  /** Ids of the clients opened in the previous edition. */
  clients: string[];
}

let editions: Promise<Editions> | undefined;

/** Reads the lists again while the store is empty: it may be refilled. */
async function readEditions(store: Store, checksum: string): Promise<Editions> {
  editions ??= load(store, checksum);
  const read = await editions;
  if (read.current.size === 0) editions = undefined;
  return read;
}

async function load(store: Store, checksum: string): Promise<Editions> {
  const served = await readServed(store).catch(() => undefined);
  const before = served?.current === checksum ? served : undefined;
  return {
    current: await filesOf(store, checksum),
    previous: await filesOf(store, before?.previous),
    clients: before?.previous ? before.clients : [],
  };
}

async function filesOf(store: Store, checksum?: string): Promise<Files> {
  const list = checksum && (await readList(store, checksum).catch(() => undefined));
  return new Map(list ? list.edition.files.map((file) => [file.path, file]) : []);
}

function redirect(url: string, path: string): Response {
  const address = new URL(`./${path}`, self.registration.scope);
  address.search = new URL(url).search;
  return Response.redirect(address.href, 301);
}

/** Looks for an update if the checksum is not this edition's. */
async function keep(store: Store, file: EditionFile, list: string, response: Response): Promise<void> {
  try {
    const body = await response.arrayBuffer();
    if ((await sha256(body)) !== file.sha256) return void (await self.registration.update());
    // The reader may have removed the archive meanwhile.
    const isThere = await store.cache.match(listKey(store.scope, list));
    if (response.ok && isThere) await writeFile(store, file, response, body);
  } catch {
    // No network for the update, or no room for the file.
  }
}

async function fallbackFor({ mode }: Request, store: Store, files: Files, path: string): Promise<Response> {
  if (mode !== 'navigate') {
    if (files.has(path)) await reportNotKept();
    return Response.error();
  }
  const instead = fallbackPage(path, files);
  const page = files.get(instead.path);
  const kept = page && (await readFile(store, page));
  const body = kept?.body ?? 'There is no network, and this page is not on this device.';
  return new Response(body, { status: instead.status, ...(kept && { headers: kept.headers }) });
}

async function reportNotKept(): Promise<void> {
  const message: WorkerMessage = 'not kept';
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    if (client.visibilityState === 'visible') client.postMessage(message);
  }
}
