import type { Kept, PageMessage } from '../offline/messages.ts';

/** The address that all of this archive is below. Others may share the origin. */
export const scope = new URL(import.meta.env.BASE_URL, location.origin).href;

/** The registration of this archive's own service worker; a browser may also know one of an archive around it. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/** Registers the worker, or lets the browser look for a new one. Rejects where the browser allows none. */
export async function register(): Promise<ServiceWorkerRegistration> {
  const options: RegistrationOptions = { scope, updateViaCache: 'none' };
  // The address is written as trusted-types.ts lets it in.
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
    `${import.meta.env.BASE_URL}sw.js`,
    options,
  );
  // What blocks workers for a reader may do so by a function that does nothing.
  if (!registration) throw new DOMException('There is no registration.', 'SecurityError');
  return registration;
}

/** The worker, once it serves; undefined when it could not be installed. */
export function untilActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  return new Promise((done) => {
    const look = (): void => {
      if (!worker || worker.state === 'redundant') done(undefined);
      else if (worker.state === 'activated') done(worker);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** Has the worker keep what is being read and what is missing, and says what came of it. */
export function askToKeep(worker: ServiceWorker, reading: string[]): Promise<Kept> {
  const { port1, port2 } = new MessageChannel();
  const message: PageMessage = { reading };
  worker.postMessage(message, [port2]);
  return new Promise((done) => (port1.onmessage = ({ data }) => done(data as Kept)));
}
