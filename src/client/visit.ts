import { readChoice } from '../offline/store.ts';
import { EditionNotice } from './edition-notice.ts';
import { askToKeep, findRegistration, register, scope, untilActive } from './own-registration.ts';

/**
 * What every visit does for reading without a network: keep the page, mend what is missing, tell of a new edition. It
 * leaves the mark “archive visited” in the timeline of the page when it is done.
 */
export async function visit(): Promise<void> {
  await keepVisited().finally(() => performance.mark('archive visited'));
}

async function keepVisited(): Promise<void> {
  await untilIdle();
  const choice = await readChoice(scope);
  if (choice === 'nothing') return;
  // A browser that is told to save data keeps nothing unasked; what it keeps by now is kept up to date.
  if (navigator.connection?.saveData && !(await findRegistration())) return;
  const registration = await register();
  const notice = document.querySelector('edition-notice');
  if (notice instanceof EditionNotice) notice.watch(registration);
  const worker = await untilActive(registration);
  if (!worker) return;
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  await askToKeep(worker, [location.href, ...resources]);
  // The page about reading offline does this itself, and shows it.
  if (choice !== 'whole' || document.querySelector('offline-archive')) return;
  const { keepArchive } = await import('./keep-archive.ts');
  await keepArchive();
}

/** Milliseconds. Some browsers, such as headless ones that draw nothing, never call a page idle. */
const longestWait = 1000;

function untilIdle(): Promise<unknown> {
  if (!('requestIdleCallback' in window)) return new Promise((done) => setTimeout(done));
  return new Promise((done) => requestIdleCallback(done, { timeout: longestWait }));
}
