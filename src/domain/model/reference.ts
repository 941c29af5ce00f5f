import { z } from 'zod';
import type { CollectionName } from './collection-name.ts';
import type { KeyPath } from './problems.ts';

const targets = z.registry<{ collection: CollectionName; back?: string }>();

/**
 * A field that holds the id of an entry of another collection. `sentence` tells an author what belongs there.
 *
 * The entry that is named gets a list of those that name it, called after their collection, or `back` where that would
 * mix two meanings: an event's `outcome` makes `outcomeOf` there.
 */
export function reference(collection: CollectionName, sentence: string, back?: string): z.ZodString {
  const schema = z.string().min(1).describe(sentence);
  targets.add(schema, { collection, ...(back !== undefined && { back }) });
  return schema;
}

/** The collection that the ids of a field belong to, when the field is a relation. */
export function targetOf(schema: z.core.$ZodType): CollectionName | undefined {
  return targets.get(schema)?.collection;
}

/** A relation found in an entry's data. */
export interface Reference {
  collection: CollectionName;
  id: string;
  key: KeyPath;
  /** The name of the list that the relation makes at its other end, when it is not that of the collection. */
  back?: string;
}

/**
 * Walks an entry's data beside its schema and lists every relation in it, in the order of the data. Data that the schema
 * would refuse gives the relations that can be made out.
 */
export function referencesIn(schema: z.ZodType, value: unknown, key: KeyPath = []): Reference[] {
  const target = targets.get(schema);
  if (target) return typeof value === 'string' ? [{ ...target, id: value, key }] : [];
  const { def } = schema;
  if ('innerType' in def) return referencesIn(def.innerType as z.ZodType, value, key);
  if (typeof value !== 'object' || value === null) return [];
  if ('element' in def && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => referencesIn(def.element as z.ZodType, item, [...key, index]));
  }
  if ('shape' in def) {
    return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      referencesIn(field, Reflect.get(value, name), [...key, name]),
    );
  }
  return [];
}

/** Every relation that a schema declares, each once. */
export function referencesOf(schema: z.ZodType): Omit<Reference, 'id' | 'key'>[] {
  const target = targets.get(schema);
  if (target) return [target];
  const { def } = schema;
  if ('innerType' in def) return referencesOf(def.innerType as z.ZodType);
  if ('element' in def) return referencesOf(def.element as z.ZodType);
  if ('shape' in def)
    return Object.values(def.shape as Record<string, z.ZodType>).flatMap((field) => referencesOf(field));
  return [];
}
