import type { WorkerMessage } from '../offline/messages.ts';
import { readChoice } from '../offline/store.ts';
import { EditionNotice } from './edition-notice.ts';
import { askToKeep, findRegistration, register, scope, untilActive } from './own-registration.ts';

/** Sets the performance mark “visit kept” at the end. */
export async function keepVisited(): Promise<void> {
  await keep().finally(() => performance.mark('visit kept'));
}

async function keep(): Promise<void> {
  await untilIdle();
  const choice = await readChoice(scope);
  if (choice === 'nothing') return;
  // With data saving on, a visit only updates files that are already kept.
  if (navigator.connection?.saveData && !(await findRegistration())) return;
  const registration = await register();
  findNotice()?.watch(registration);
  const worker = await untilActive(registration);
  if (!worker) return;
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  await askToKeep(worker, [location.href, ...resources]);
  // The offline page does this itself.
  if (choice !== 'whole' || document.querySelector('offline-archive')) return;
  const { keepArchive } = await import('./keep-archive.ts');
  await keepArchive();
}

export async function showMessage(message: WorkerMessage): Promise<void> {
  const registration = await findRegistration();
  if (registration) findNotice()?.report(message, registration);
}

function findNotice(): EditionNotice | undefined {
  const notice = document.querySelector('edition-notice');
  return notice instanceof EditionNotice ? notice : undefined;
}

/** Milliseconds. Some headless browsers never report an idle page. */
const longestWait = 1000;

function untilIdle(): Promise<unknown> {
  if (!('requestIdleCallback' in window)) return new Promise((done) => setTimeout(done));
  return new Promise((done) => requestIdleCallback(done, { timeout: longestWait }));
}
