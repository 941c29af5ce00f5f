import type { Edition } from '../offline/edition.ts';
import { keepFiles, type Problem } from '../offline/keep-files.ts';
import { measureKept, type Measure } from '../offline/measure.ts';
import { keysOf, openStore, readChoice, storeName } from '../offline/store.ts';
import { scope } from './own-registration.ts';

/** Files that may fail before the rest is not tried. A few faulty ones do not keep a reader from the others. */
const patience = 5;

interface Run {
  signal?: AbortSignal;
  /** Told how many bytes are kept, of how many. */
  onProgress?(kept: number, all: number): void;
  /** Told when another page is doing it, which is then waited for. */
  onWait?(): void;
}

/**
 * Keeps all files of the edition that this page is served, one page at a time, and gives what went wrong. It ends when
 * the reader no longer wants it, here or in another page: then it throws.
 */
export async function keepArchive({ signal, onProgress, onWait }: Run = {}): Promise<Problem[]> {
  const lock = `whole ${scope}`;
  const run = (): Promise<Problem[]> => keepMissing(signal, onProgress);
  const done = await navigator.locks.request(lock, { ifAvailable: true }, (held) => (held ? run() : undefined));
  if (done) return done;
  onWait?.();
  return navigator.locks.request(lock, signal ? { signal } : {}, run);
}

async function keepMissing(signal?: AbortSignal, onProgress?: Run['onProgress']): Promise<Problem[]> {
  const unwanted = new AbortController();
  const store = await openStore(scope);
  for (;;) {
    let { kept, all, missing } = await measure();
    onProgress?.(kept, all);
    if (missing.length === 0) return [];
    const problems = await keepFiles(store, missing, {
      patience,
      signal: AbortSignal.any([unwanted.signal, ...(signal ? [signal] : [])]),
      onKept({ bytes }) {
        onProgress?.((kept += bytes), all);
        void readChoice(scope).then((choice) => choice !== 'whole' && unwanted.abort());
      },
    });
    // Meanwhile another edition may have taken over, so without a problem it is looked at once more.
    if (problems.length > 0) return problems;
  }
}

/** Measures what is kept of the edition that this page is served. */
export async function measure(): Promise<Measure & { edition: Edition; fetched: string | null }> {
  // The worker answers with its own list; without one, the server does.
  const response = await fetch(`${scope}edition.json`);
  const edition = (await response.json()) as Edition;
  const keys = (await caches.has(storeName(scope))) ? await keysOf(await openStore(scope)) : [];
  return { ...measureKept(edition, keys, scope), edition, fetched: response.headers.get('Date') };
}
