import type { Problem } from '../offline/keep-files.ts';
import type { WorkerMessage } from '../offline/messages.ts';
import type { Choice } from '../offline/edition.ts';
import { openStore, storeName, writeChoice } from '../offline/store.ts';
import { askToKeep, findRegistration, register, scope, untilActive } from './own-registration.ts';

/** Keeps what a first visit keeps, and gives what has stopped it. Rejects where the browser allows no worker. */
export async function keepMainPages(): Promise<Problem | undefined> {
  let stopped: Problem = 'unreachable';
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const message = data as WorkerMessage;
    if (typeof message === 'object') stopped = message.stopped;
  });
  // A script that could not be fetched is told as this kind of error; a browser that allows none says it otherwise.
  const registration = await register().catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  const worker = registration && (await untilActive(registration));
  return worker ? (await askToKeep(worker, [location.href])).problem : stopped;
}

/** Remembers what the reader wants kept, also for other pages and later visits. */
export async function choose(choice: Choice): Promise<void> {
  await writeChoice(await openStore(scope), choice);
}

/** Removes all that is kept, and remembers that nothing is to be kept again unasked. */
export async function removeArchive(): Promise<void> {
  await (await findRegistration())?.unregister();
  await caches.delete(storeName(scope));
  await choose('nothing');
}
