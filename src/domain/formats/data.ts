import { z } from 'zod';
import type { Archive } from '#domain/model/archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { targetOf } from '#domain/model/reference.ts';
import { entryPath } from '#domain/model/urls.ts';

export type DataCollection = Exclude<CollectionName, 'pages'>;

/** The collections that are published as data: all but the standing pages, which are texts of the site itself. */
export const dataCollections = collectionNames.filter((name): name is DataCollection => name !== 'pages');

/** An entry as data: its id, the address of its page, and its fields, with ids where it names other entries. */
export type DataRecord = { id: string; page: string } & Record<string, unknown>;

/** Fields that say of an entry only that it is not published. */
const inward = new Set(['draft', 'withdrawn']);

/** The schema of one record of a collection's data. */
export function dataSchemaOf(name: DataCollection): z.ZodObject {
  const fields = Object.entries<z.ZodType>(collections[name].schema.shape).filter(([key]) => !inward.has(key));
  return z.strictObject({
    id: z.string().min(1).describe(`The id of the ${collections[name].noun}; it never changes.`),
    page: z.url().describe('The address of its page, or of its place on one.'),
    ...Object.fromEntries(fields),
  });
}

/** The JSON Schema (draft 2020-12) of data, without what is there for editors in which entries are written. */
export function jsonSchemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    io: 'output',
    override({ jsonSchema }) {
      delete jsonSchema.patternErrorMessage;
      // Entries may have a year as a number; it is text by then.
      if (Array.isArray(jsonSchema.type)) jsonSchema.type = 'string';
    },
  });
}

/**
 * The published entries of a collection as data, in the order of the archive. A relation that one side has declared is
 * there on that side, except that an event has its documents from both. `absolute` makes a full address of a path.
 */
export function dataOf(archive: Archive, name: DataCollection, absolute: (path: string) => string): DataRecord[] {
  const schema = dataSchemaOf(name);
  return archive[name].map((thing) => {
    const { id } = thing;
    return { id, page: absolute(entryPath(name, id)), ...(unlinked(schema, thing) as object) };
  });
}

/** Turns linked things back into the ids by which a schema names them, and leaves out what no schema knows. */
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
  // Lists that are all empty say nothing, and a table could not tell them from nothing.
  return fields.every(([, data]) => Array.isArray(data) && data.length === 0) ? undefined : Object.fromEntries(fields);
}
