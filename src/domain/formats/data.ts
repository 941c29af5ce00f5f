import { z } from 'zod';
import type { Archive } from '#domain/model/archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { targetOf } from '#domain/model/reference.ts';
import { namingEntry } from '#domain/model/entry-error.ts';
import { entryPath } from '#domain/model/urls.ts';

export type DataCollection = Exclude<CollectionName, 'pages'>;

/** Without the standing pages, texts of the site itself. */
export const dataCollections = collectionNames.filter((name): name is DataCollection => name !== 'pages');

/** Relations are ids. */
export type DataRecord = { id: string; page: string } & Record<string, unknown>;

/** Fields that only say that an entry is not published. */
const inward = new Set(['draft', 'withdrawn']);

export function dataSchemaOf(name: DataCollection): z.ZodObject {
  const fields = Object.entries<z.ZodType>(collections[name].schema.shape).filter(([key]) => !inward.has(key));
  return z.strictObject({
    id: z.string().min(1).describe(`The id of the ${collections[name].noun}; it never changes.`),
    page: z.url().describe('The address of its page, or of its place on one.'),
    ...Object.fromEntries(fields),
  });
}

/** JSON Schema (draft 2020-12) without the parts for editors. */
export function jsonSchemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    io: 'output',
    override({ jsonSchema }) {
      delete jsonSchema.patternErrorMessage;
      // An entry may have a year as a number, but the data has text.
      if (!Array.isArray(jsonSchema.type)) return;
      jsonSchema.type = 'string';
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
}

/** Only the declaring side has a relation, except that an event has its documents from both sides. */
export function dataOf(archive: Archive, name: DataCollection, absolute: (path: string) => string): DataRecord[] {
  const schema = dataSchemaOf(name);
  return archive[name].map((thing) => {
    const { id } = thing;
    const fields = namingEntry(thing, () => unlinked(schema, thing) as object);
    return { id, page: absolute(entryPath(name, id)), ...fields };
  });
}

/** Drops fields that the schema does not have. */
function unlinked(schema: z.ZodType, value: unknown): unknown {
  const { def } = schema;
  if ('innerType' in def) return unlinked(def.innerType as z.ZodType, value);
  if (typeof value !== 'object' || value === null) return value;
  if (targetOf(schema)) return Reflect.get(value, 'id');
  if ('element' in def && Array.isArray(value)) return value.map((item) => unlinked(def.element as z.ZodType, item));
  if (!('shape' in def)) return value;
  const fields = Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const data = unlinked(field, Reflect.get(value, key));
    return data === undefined ? [] : [[key, data] as const];
  });
  // A table cannot distinguish lists that are all empty from a missing field.
  return fields.every(([, data]) => Array.isArray(data) && data.length === 0) ? undefined : Object.fromEntries(fields);
}
