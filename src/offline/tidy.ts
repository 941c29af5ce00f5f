import type { Edition } from './edition.ts';
import { editionsIn, fileKey, isDamagedKey, listKey, noteKey, editionsToKeep, type Served } from './store-keys.ts';
import {
  keysBesideParts,
  keysOf,
  openPart,
  readList,
  readServed,
  removeKey,
  writeServed,
  type Store,
} from './store.ts';

/** Removes obsolete editions and files of no edition, except those of `coming`. Must run `inTurn`. */
export async function tidy(store: Store, coming?: Edition, served?: Served): Promise<void> {
  const { scope } = store;
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
  await Promise.all(keys.filter((key) => !staying.has(key) && !isDamagedKey(key)).map((key) => removeKey(store, key)));
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

/** An earlier layout kept the files with the lists. Moves them one by one, so that none is lost. */
export async function moveFiles(store: Store): Promise<void> {
  for (const key of await keysBesideParts(store)) {
    const part = await openPart(store, key);
    const kept = part && (await store.cache.match(key));
    if (!kept) continue;
    await part.put(key, kept);
    await store.cache.delete(key);
  }
}

/** A still earlier layout had one cache per edition. */
export async function dropOldCaches(scope: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`edition ${scope} `)).map((name) => caches.delete(name)));
}
