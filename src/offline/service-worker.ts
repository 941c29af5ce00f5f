/// <reference lib="webworker" />
import { answer } from './answer.ts';
import { keptPath } from './edition.ts';
import { keepEdition } from './keep-edition.ts';
import { isForServer } from './keep-files.ts';
import type { Kept, PageMessage, WorkerMessage } from './messages.ts';
import { editionsOf, inTurn, openStore, readServed, writeServed } from './store.ts';
import { dropOldCaches, moveFiles, tidy } from './tidy.ts';

declare const self: ServiceWorkerGlobalScope;
/** Checksum of the list of files, inserted by the build. */
declare const LIST_CHECKSUM: string;

const { scope } = self.registration;

// The worker waits once its edition is kept: open pages keep theirs unless a reader asks for the new one.
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const path = keptPath(event.request.url, scope);
  if (event.request.method !== 'GET' || path === undefined || isForServer(event.request)) return;
  event.respondWith(answer(event, path, LIST_CHECKSUM));
});
self.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  if (message === 'take over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(repair(message.reading, event.ports[0]));
});

async function install(): Promise<void> {
  const clients = await self.clients.matchAll({ includeUncontrolled: true });
  const reading = clients.map(({ url }) => url);
  const problem = await keepEdition(scope, { checksum: LIST_CHECKSUM, reading, isInstall: true });
  if (!problem) return;
  const message: WorkerMessage = { stopped: problem };
  for (const client of clients) client.postMessage(message);
  throw new Error(`The list ${LIST_CHECKSUM} could not be kept: ${problem}.`);
}

async function takeOver(): Promise<void> {
  const store = await openStore(scope);
  const before = await readServed(store);
  if (before?.current !== LIST_CHECKSUM) {
    const clients = (await allClients()).map(({ id }) => id);
    const served = { current: LIST_CHECKSUM, previous: before?.current, clients };
    // Without this note nothing is removed, and pages of the previous edition find fewer files.
    await writeServed(store, served).catch(() => undefined);
  }
  await self.clients.claim();
}

/** Runs one at a time, since two would fetch the same files. */
let repairing: Promise<unknown> = Promise.resolve();

function repair(reading: string[], port?: MessagePort): Promise<unknown> {
  repairing = repairing.then(async () => {
    const problem = await keepEdition(scope, { checksum: LIST_CHECKSUM, reading, isInstall: false });
    const kept: Kept = { problem };
    port?.postMessage(kept);
    if (problem === 'changed') await self.registration.update();
    await clear();
  });
  return (repairing = repairing.catch(() => undefined));
}

async function clear(): Promise<void> {
  const store = await openStore(scope);
  const served = await readServed(store);
  if (served?.previous) {
    const open = new Set((await allClients()).map(({ id }) => id));
    if (!served.clients.some((id) => open.has(id))) await writeServed(store, { current: served.current, clients: [] });
  }
  // A worker being installed has files that belong to no edition yet.
  const isAlone = !self.registration.installing;
  if (isAlone && (await editionsOf(store)).length > 1) await inTurn(store, () => tidy(store));
  await moveFiles(store);
  await dropOldCaches(scope);
}

/** Includes pages and workers that this worker does not control. */
function allClients(): Promise<readonly Client[]> {
  return self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
}
