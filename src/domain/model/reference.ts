import { z } from 'zod';
import type { CollectionName } from './collection-name.ts';
import type { KeyPath } from './problems.ts';

declare const relation: unique symbol;

/** The id of an entry of `Name`. `Back` is the name of the list at the other end, as in `reference`. */
export type Id<
  Name extends CollectionName,
  Back extends string | null | undefined = string | null | undefined,
> = string & {
  readonly [relation]: [Name, Back];
};

const targets = z.registry<{ collection: CollectionName; back?: string | null }>();

/**
 * A field with the id of an entry of another collection. `sentence` explains the field to an author.
 *
 * The named entry gets a list of the entries that name it. The list has the name of their collection, or `back` if that
 * would mix two meanings: `outcome` of an event makes `outcomeOf`. With `null` there is no list.
 */
export function reference<const Name extends CollectionName, const Back extends string | null | undefined = undefined>(
  collection: Name,
  sentence: string,
  back?: Back,
): z.ZodType<Id<Name, Back>, string> {
  const schema: z.ZodType = z.string().min(1).describe(sentence);
  targets.add(schema, { collection, ...(back !== undefined && { back }) });
  return schema as z.ZodType<Id<Name, Back>, string>;
}

/** Undefined if the field is not a relation. */
export function targetOf(schema: z.core.$ZodType): CollectionName | undefined {
  return targets.get(schema)?.collection;
}

export interface Reference {
  collection: CollectionName;
  id: string;
  key: KeyPath;
  /** Name of the list at the other end, if it is not the name of the collection; `null` if there is none. */
  back?: string | null;
}

/** Also reads invalid data, as far as possible. */
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

/** Lists each relation once. */
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
