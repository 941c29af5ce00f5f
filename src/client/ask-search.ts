import type { Found, SearchQuestion, SearchReply } from '../search/search-messages.ts';

interface Pending {
  resolve(found: Found | undefined): void;
  reject(error: Error): void;
}

let worker: Worker | undefined;
let asked = 0;
const pending = new Map<number, Pending>();

/**
 * Undefined when a later question has replaced this one. Rejects when the search cannot be loaded; the next call tries
 * again.
 */
export function askSearch(question: Omit<SearchQuestion, 'id'>): Promise<Found | undefined> {
  worker ??= startWorker();
  const id = ++asked;
  worker.postMessage({ id, ...question } satisfies SearchQuestion);
  return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
}

function startWorker(): Worker {
  const started = new Worker(`${import.meta.env.BASE_URL}pagefind/search-worker.js`);
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const { resolve, reject } = pending.get(data.id) ?? {};
    pending.delete(data.id);
    if ('error' in data) reject?.(new Error(data.error));
    else resolve?.('isStale' in data || data.id !== asked ? undefined : data);
  });
  started.addEventListener('error', () => {
    worker = undefined;
    for (const { reject } of pending.values()) reject(new Error('The worker of the search could not be loaded.'));
    pending.clear();
  });
  return started;
}
