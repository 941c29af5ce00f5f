import type { Edition } from './edition.ts';
import { editionsIn, fileKey, isDamagedKey, listKey, noteKey, editionsToKeep, type Served } from './store-keys.ts';
import { keysOf, readList, readServed, writeServed, type Store } from './store.ts';

/** Removes obsolete editions and files of no edition, except those of `coming`. Must run `inTurn`. */
export async function tidy(store: Store, coming?: Edition, served?: Served): Promise<void> {
  const { scope, cache } = store;
  const keys = await keysOf(store);
  const checksums = editionsToKeep(editionsIn(keys), served ?? (await readServed(store)));
  const lists = await Promise.all(checksums.map((checksum) => readList(store, checksum)));
  const editions = lists.flatMap((list) => list?.edition ?? []);
  // A damaged list has unknown files, so nothing is removed until it is fixed.
  if (editions.length < checksums.length) return;
  if (coming) editions.push(coming);
  const staying = new Set([
    noteKey(scope, 'choice'),
    noteKey(scope, 'served'),
    ...checksums.map((checksum) => listKey(scope, checksum)),
    ...editions.flatMap(({ files }) => files.map((file) => fileKey(scope, file))),
  ]);
  await Promise.all(keys.filter((key) => !staying.has(key) && !isDamagedKey(key)).map((key) => cache.delete(key)));
}

/** Removes the previous edition, even if its pages are open. False when there is none. */
export async function makeRoom(store: Store, coming: Edition): Promise<boolean> {
  const served = await readServed(store);
  if (!served?.previous) return false;
  const alone = { current: served.current, clients: [] };
  await tidy(store, coming, alone);
  await writeServed(store, alone);
  return true;
}

/** An earlier layout had one cache per edition. */
export async function dropOldCaches(scope: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`edition ${scope} `)).map((name) => caches.delete(name)));
}
