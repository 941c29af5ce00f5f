import type { Edition } from './edition.ts';
import { editionsIn, fileKey, isWish, listKey, noteKey, stayingEditions, type Served } from './store-keys.ts';
import { keysOf, readList, readServed, writeServed, type Store } from './store.ts';

/**
 * Takes out the editions whose time is over, and files that belong to no edition: not those of `coming`, which is
 * being kept. Only for a task that runs `inTurn`.
 */
export async function tidy(store: Store, coming?: Edition, served?: Served): Promise<void> {
  const { scope, cache } = store;
  const keys = await keysOf(store);
  const ids = stayingEditions(editionsIn(keys), served ?? (await readServed(store)));
  const lists = await Promise.all(ids.map((id) => readList(store, id)));
  const editions = lists.flatMap((list) => list?.edition ?? []);
  // Which files a damaged list has is not known, so none is taken out until it is mended.
  if (editions.length < ids.length) return;
  if (coming) editions.push(coming);
  const staying = new Set([
    noteKey(scope, 'choice'),
    noteKey(scope, 'served'),
    ...ids.map((id) => listKey(scope, id)),
    ...editions.flatMap(({ files }) => files.map((file) => fileKey(scope, file))),
  ]);
  await Promise.all(keys.filter((key) => !staying.has(key) && !isWish(key)).map((key) => cache.delete(key)));
}

/** Takes out the edition before the one that is served, though pages of it may be open. False when there is none. */
export async function makeRoom(store: Store, coming: Edition): Promise<boolean> {
  const served = await readServed(store);
  if (!served?.previous) return false;
  const alone = { current: served.current, clients: [] };
  await tidy(store, coming, alone);
  await writeServed(store, alone);
  return true;
}

/** Takes out the caches that the design before this one has left: one for each edition. */
export async function dropOldCaches(scope: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`edition ${scope} `)).map((name) => caches.delete(name)));
}
