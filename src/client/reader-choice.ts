import type { Problem } from '../offline/keep-files.ts';
import type { WorkerMessage } from '../offline/messages.ts';
import type { Choice } from '../offline/edition.ts';
import { openStore, removeStore, writeChoice } from '../offline/store.ts';
import { askToKeep, findRegistration, register, scope, untilActive } from './own-registration.ts';

/** Returns the problem of a first visit, if any. Rejects where the browser allows no worker. */
export async function keepMainPages(): Promise<Problem | undefined> {
  let stopped: Problem = 'unreachable';
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const message = data as WorkerMessage;
    if (typeof message === 'object') stopped = message.stopped;
  });
  // A TypeError means that the script could not be fetched; other errors, that no worker is allowed.
  const registration = await register().catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  const worker = registration && (await untilActive(registration));
  return worker ? (await askToKeep(worker, [location.href])).problem : stopped;
}

export async function choose(choice: Choice): Promise<void> {
  await writeChoice(await openStore(scope), choice);
}

export async function removeArchive(): Promise<void> {
  await (await findRegistration())?.unregister();
  await removeStore(scope);
  await choose('nothing');
}
