/// <reference lib="webworker" />
import { findAnswer, keptPath, type Edition, type EditionFile } from './edition.ts';

declare const self: ServiceWorkerGlobalScope;
/** The id of the edition that this worker serves, put in when the site is built. */
declare const EDITION_ID: string;

const prefix = `edition ${self.registration.scope} `;
const cacheName = prefix + EDITION_ID;
/** Where the list of the edition lies in its own cache, so that it is there without a network. */
const listAddress = new URL('edition.json', self.registration.scope).href;

// An edition is kept whole before it serves anything. There is no `skipWaiting`: open pages finish with the edition
// that they began with, and the new one takes over when the last of them is closed.
self.addEventListener('install', (event) => event.waitUntil(keepEdition()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const path = keptPath(event.request.url, self.registration.scope);
  if (event.request.method === 'GET' && path !== undefined) event.respondWith(answer(event.request, path));
});

/** Fetches what is not kept yet, from the network or from an older edition, and verifies every file by its sum. */
async function keepEdition(): Promise<void> {
  const response = await fetch(listAddress, { cache: 'no-store' });
  const edition = (await response.clone().json()) as Edition;
  // A deploy may be under way: the server still has, or already has, another edition than this worker's.
  if (edition.id !== EDITION_ID) throw new Error(`Edition ${EDITION_ID} is not what the server has.`);
  const cache = await caches.open(cacheName);
  const older = await olderFiles();
  const queue = [...edition.files];
  const keepNext = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) await keepFile(cache, file, older);
  };
  await Promise.all(Array.from({ length: 6 }, keepNext));
  await cache.put(listAddress, response);
}

async function keepFile(cache: Cache, file: EditionFile, older: Map<string, Cache>): Promise<void> {
  const address = new URL(file.path, self.registration.scope).href;
  // A file that an interrupted installation left here has been verified before it was put.
  if (await cache.match(address)) return;
  const known = await older.get(`${file.sha256} ${file.path}`)?.match(address);
  const response = known ?? (await fetch(address, { cache: 'no-cache' }));
  const body = await response.arrayBuffer();
  if ((!response.ok && file.path !== '404.html') || (await sha256(body)) !== file.sha256) {
    throw new Error(`${address} is not the file of edition ${EDITION_ID}.`);
  }
  // A response that came over a redirect cannot answer a navigation, so every response is built anew. It keeps its
  // headers, so that the policy of the site holds without a network too; `Vary: *` alone could not be kept.
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  await cache.put(address, new Response(body, { headers }));
}

/** The caches of complete older editions by sum and path. */
async function olderFiles(): Promise<Map<string, Cache>> {
  const found = new Map<string, Cache>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === cacheName) continue;
    const cache = await caches.open(name);
    const list = await cache.match(listAddress);
    const files = list ? ((await list.json()) as Edition).files : [];
    for (const { sha256: sum, path } of files) found.set(`${sum} ${path}`, cache);
  }
  return found;
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

let files: Promise<Map<string, EditionFile>> | undefined;

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  files ??= readFiles(cache);
  const found = findAnswer(path, await files);
  if ('redirect' in found) return Response.redirect(new URL(found.redirect, self.registration.scope).href, 301);
  if ('file' in found) {
    const kept = await cache.match(new URL(found.file.path, self.registration.scope).href);
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const page = request.mode === 'navigate' && (await cache.match(new URL('404.html', self.registration.scope).href));
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

async function readFiles(cache: Cache): Promise<Map<string, EditionFile>> {
  const list = await cache.match(listAddress);
  const edition = list ? ((await list.json()) as Edition) : { files: [] };
  return new Map(edition.files.map((file) => [file.path, file]));
}

async function sha256(body: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
