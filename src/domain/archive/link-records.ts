import type { Records } from '#domain/model/archive.ts';
import { inActorOrder, type Actor } from '#domain/model/actor.ts';
import { newestFirst, type Article } from '#domain/model/article.ts';
import { inCardOrder, type Card } from '#domain/model/card.ts';
import { oldestClaimFirst, type Claim } from '#domain/model/claim.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, type Entries, type Entry } from '#domain/model/collections.ts';
import { oldestDocumentFirst, type Document } from '#domain/model/document.ts';
import { oldestEventFirst, type Event } from '#domain/model/event.ts';
import { inPlaceOrder, type Place } from '#domain/model/place.ts';
import type { KeyPath } from '#domain/model/problems.ts';
import { inQuestionOrder, type Question } from '#domain/model/question.ts';
import { referencesIn, referencesOf } from '#domain/model/reference.ts';
import { inTermOrder, type Term } from '#domain/model/term.ts';

export const recordNames = [
  'cards',
  'events',
  'actors',
  'places',
  'questions',
  'claims',
  'documents',
  'terms',
] as const;

type Thing = Record<string, unknown> & { id: string };
type Things = Record<CollectionName, Map<string, Thing>>;

/**
 * Replaces every id in a relation with the linked object, and lists the object that names it there. `linked` holds the
 * things that are linked already.
 */
export function linkRecords(entries: Entries, linked: Partial<Record<CollectionName, Map<string, object>>>): Records {
  const things = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      linked[name] ?? new Map(entries[name].map((entry) => [entry.id, shellOf(entry)])),
    ]),
  ) as Things;
  for (const { target, back } of backLists()) {
    for (const thing of things[target].values()) thing[back] ??= [];
  }
  const relations = ['articles' as const, ...recordNames].flatMap((name) =>
    (entries[name] as Entry<object>[]).flatMap((entry) =>
      referencesIn(collections[name].schema, entry.data)
        // The other relations of an article are linked already.
        .filter(({ collection }) => name !== 'articles' || isRecord(collection))
        .map((reference) => ({ name, from: get(things, name, entry.id), reference })),
    ),
  );
  for (const { from, reference } of relations)
    put(from, reference.key, get(things, reference.collection, reference.id));
  for (const { name, from, reference } of relations) {
    const list = get(things, reference.collection, reference.id)[reference.back ?? name] as Thing[];
    if (!list.includes(from)) list.push(from);
  }
  for (const { target, back, from } of backLists()) {
    for (const thing of things[target].values()) (thing[back] as Thing[]).sort(orders[from]);
  }
  return Object.fromEntries(
    recordNames.map((name) => [name, [...things[name].values()].sort(orders[name])]),
  ) as unknown as Records;
}

function shellOf({ id, file, data }: Entry<object>): Thing {
  return { ...structuredClone(data), id, file };
}

function isRecord(name: CollectionName): boolean {
  return (recordNames as readonly string[]).includes(name);
}

function get(things: Things, collection: CollectionName, id: string): Thing {
  const thing = things[collection].get(id);
  if (!thing) throw new Error(`${collection} has no "${id}"; checkEntries should have said so.`);
  return thing;
}

function put(thing: object, key: KeyPath, value: unknown): void {
  const inner = key.slice(0, -1).reduce<object>((at, part) => Reflect.get(at, part) as object, thing);
  Reflect.set(inner, key.at(-1) ?? '', value);
}

function backLists(): { from: keyof Records | 'articles'; target: CollectionName; back: string }[] {
  return ['articles' as const, ...recordNames].flatMap((from) =>
    referencesOf(collections[from].schema)
      .filter(({ collection }) => from !== 'articles' || isRecord(collection))
      .map(({ collection, back }) => ({ from, target: collection, back: back ?? from })),
  );
}

/** Callers pass only things of the matching collection. */
const orders = {
  articles: (a: Thing, b: Thing) => newestFirst(a as unknown as Article, b as unknown as Article),
  cards: (a: Thing, b: Thing) => inCardOrder(a as unknown as Card, b as unknown as Card),
  events: (a: Thing, b: Thing) => oldestEventFirst(a as unknown as Event, b as unknown as Event),
  actors: (a: Thing, b: Thing) => inActorOrder(a as unknown as Actor, b as unknown as Actor),
  places: (a: Thing, b: Thing) => inPlaceOrder(a as unknown as Place, b as unknown as Place),
  questions: (a: Thing, b: Thing) => inQuestionOrder(a as unknown as Question, b as unknown as Question),
  claims: (a: Thing, b: Thing) => oldestClaimFirst(a as unknown as Claim, b as unknown as Claim),
  documents: (a: Thing, b: Thing) => oldestDocumentFirst(a as unknown as Document, b as unknown as Document),
  terms: (a: Thing, b: Thing) => inTermOrder(a as unknown as Term, b as unknown as Term),
};
