import type { Edition } from '../offline/edition.ts';
import { keepFiles, type Problem } from '../offline/keep-files.ts';
import { measureKept, type Measure } from '../offline/measure.ts';
import { keysOf, openStore, readChoice, storeName } from '../offline/store.ts';
import { scope } from './own-registration.ts';

/** Failed files after which the download stops. */
const patience = 5;

interface Run {
  signal?: AbortSignal;
  /** Called with the bytes kept and the bytes of the edition. */
  onProgress?(kept: number, all: number): void;
  /** Called when another page is doing this; this run then waits. */
  onWait?(): void;
}

/**
 * Keeps all files of this page's edition, one page at a time, and returns the problems. Throws when the reader stops
 * it, here or in another page.
 */
export async function keepArchive({ signal, onProgress, onWait }: Run = {}): Promise<Problem[]> {
  const lock = `whole ${scope}`;
  const run = (): Promise<Problem[]> => keepMissing(signal, onProgress);
  const done = await navigator.locks.request(lock, { ifAvailable: true }, (granted) => (granted ? run() : undefined));
  if (done) return done;
  onWait?.();
  return navigator.locks.request(lock, signal ? { signal } : {}, run);
}

async function keepMissing(signal?: AbortSignal, onProgress?: Run['onProgress']): Promise<Problem[]> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort());
  const store = await openStore(scope);
  for (;;) {
    const { kept, all, missing } = await measure();
    let done = kept;
    onProgress?.(done, all);
    if (missing.length === 0) return [];
    const problems = await keepFiles(store, missing, {
      patience,
      signal: stop.signal,
      onKept({ bytes }) {
        onProgress?.((done += bytes), all);
        void readChoice(scope).then((choice) => choice !== 'whole' && stop.abort());
      },
    });
    // Another edition may have become active meanwhile.
    if (problems.length > 0) return problems;
  }
}

export async function measure(): Promise<Measure & { edition: Edition; fetched: string | null }> {
  // The worker answers with its own list; without a worker, the server does.
  const response = await fetch(`${scope}edition.json`);
  const edition = (await response.json()) as Edition;
  const keys = (await caches.has(storeName(scope))) ? await keysOf(await openStore(scope)) : [];
  return { ...measureKept(edition, keys, scope), edition, fetched: response.headers.get('Date') };
}
