/// <reference lib="webworker" />
import { removeStore } from './store.ts';
import { dropOldCaches } from './tidy.ts';

declare const self: ServiceWorkerGlobalScope;

// The worker of a site built with SITE_OFFLINE=off: removes an earlier worker and its files.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  const { scope } = self.registration;
  await removeStore(scope);
  await dropOldCaches(scope);
  await self.registration.unregister();
}
