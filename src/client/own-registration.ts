import type { Kept, PageMessage } from '../offline/messages.ts';

/** URL of this archive; others may share the origin. */
export const scope = new URL(import.meta.env.BASE_URL, location.origin).href;

/** `getRegistration` may also return an archive around this one. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/** Rejects where the browser allows no worker. */
export async function register(): Promise<ServiceWorkerRegistration> {
  const options: RegistrationOptions = { scope, updateViaCache: 'none' };
  // trusted-types.ts allows exactly this address.
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
    `${import.meta.env.BASE_URL}sw.js`,
    options,
  );
  // Extensions may replace `register` by a function that returns nothing.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  if (!registration) throw new DOMException('There is no registration.', 'SecurityError');
  return registration;
}

/** Resolves to undefined if the installation failed. */
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

export function askToKeep(worker: ServiceWorker, reading: string[]): Promise<Kept> {
  const { port1, port2 } = new MessageChannel();
  const message: PageMessage = { reading };
  worker.postMessage(message, [port2]);
  return new Promise((done) => (port1.onmessage = ({ data }) => done(data as Kept)));
}
