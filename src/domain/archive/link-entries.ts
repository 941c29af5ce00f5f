import type { Lists } from '#domain/model/archive.ts';
import { byCollection, collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, orders, type Entries, type Entry } from '#domain/model/collections.ts';
import type { KeyPath } from '#domain/model/problems.ts';
import { referencesIn, referencesOf } from '#domain/model/reference.ts';

type Things = Record<CollectionName, Map<string, object>>;

/**
 * Replaces every id in a relation with the linked entry, and lists the entry that names it there. All relations must be
 * valid. `deriveFields` adds what the schemas do not say.
 */
export function linkEntries(entries: Entries): Lists {
  const things = byCollection((name) => new Map(entries[name].map((entry) => [entry.id, copyOf(entry)])));
  const backLists = collectionNames.flatMap(backListsOf);
  for (const { target, back } of backLists) {
    for (const thing of things[target].values()) Reflect.set(thing, back, Reflect.get(thing, back) ?? []);
  }
  const relations = collectionNames.flatMap((name) => relationsOf(name, entries, things));
  for (const { thing, named, key } of relations) put(thing, key, named);
  for (const { thing, named, back } of relations) {
    const list = back === null ? undefined : listIn(named, back);
    if (list?.includes(thing) === false) list.push(thing);
  }
  for (const { from, target, back } of backLists) {
    for (const thing of things[target].values()) listIn(thing, back).sort(orderOf(from));
  }
  // The relations of every copy are linked now.
  return byCollection((name) => [...things[name].values()].sort(orderOf(name))) as Lists;
}

function copyOf({ id, file, data }: Entry<object>): object {
  return { ...structuredClone(data), id, file };
}

interface BackList {
  from: CollectionName;
  target: CollectionName;
  back: string;
}

function backListsOf(from: CollectionName): BackList[] {
  return referencesOf(collections[from].schema).flatMap(({ collection: target, back = from }) =>
    back === null ? [] : [{ from, target, back }],
  );
}

interface Relation {
  thing: object;
  key: KeyPath;
  named: object;
  back: string | null;
}

function relationsOf(name: CollectionName, entries: Entries, things: Things): Relation[] {
  return entries[name].flatMap((entry: Entry<object>) =>
    referencesIn(collections[name].schema, entry.data).map(({ collection, id, key, back = name }) => {
      return { thing: get(things, name, entry.id), key, named: get(things, collection, id), back };
    }),
  );
}

function get(things: Things, collection: CollectionName, id: string): object {
  const thing = things[collection].get(id);
  if (!thing) throw new Error(`${collection} has no "${id}"; checkEntries should have said so.`);
  return thing;
}

function put(thing: object, key: KeyPath, value: object): void {
  const inner = key.slice(0, -1).reduce<object>((at, part) => Reflect.get(at, part) as object, thing);
  Reflect.set(inner, key.at(-1) ?? '', value);
}

function listIn(thing: object, name: string): object[] {
  return Reflect.get(thing, name) as object[];
}

/** Callers sort only entries of that collection. */
function orderOf(name: CollectionName): (a: object, b: object) => number {
  return orders[name] as (a: object, b: object) => number;
}
