import { stringify } from 'csv-stringify/browser/esm/sync';
import type { z } from 'zod';
import { jsonSchemaOf, type DataRecord } from './data.ts';

export interface Column {
  /** Field names on the path: `announced.by`. */
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** True if a cell holds a list, in the format of {@link formatTable}. */
  isList: boolean;
  isRequired: boolean;
  description: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

export function columnsOf(schema: z.ZodObject): Column[] {
  return columnsIn(jsonSchemaOf(schema), [], { isList: false, isRequired: true });
}

function columnsIn(schema: Schema, path: string[], outer: Pick<Column, 'isList' | 'isRequired'>): Column[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (typeof field === 'boolean') return [];
    const names = [...path, key];
    const hasItems = typeof field.items === 'object' && !Array.isArray(field.items);
    const inner = hasItems ? (field.items as Schema) : field;
    const isList = outer.isList || hasItems;
    const isRequired = outer.isRequired && !hasItems && (schema.required ?? []).includes(key);
    if (inner.type === 'object') return columnsIn(inner, names, { isList, isRequired });
    const type = typeOf(inner);
    return [{ name: names.join('.'), type, isList, isRequired, description: field.description ?? '' }];
  });
}

function typeOf({ type }: Schema): Column['type'] {
  if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean') return type;
  throw new Error(`A table has no column for the type ${type === undefined ? 'of anything' : String(type)}.`);
}

/**
 * Writes CSV (RFC 4180), first a line of names. A missing field is an empty cell. `; ` joins the items of a list; `\`
 * escapes `;` and `\` in an item. A list of objects has a column for each field. These columns have equally many items,
 * and an empty item is a missing field. Decimal numbers have at least four decimals: with fewer, spreadsheets in some
 * languages read thousands (`13.405`) or a date (`23.8`).
 */
export function formatTable(columns: Column[], records: DataRecord[]): string {
  const rows = records.map((record) =>
    columns.map(({ name, type }) => formatCell(valueAt(record, name.split('.')), type)),
  );
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    // The library would leave a lone line feed without quotes, where programs end the row.
    quoted_match: /[\r\n]/,
  });
}

/** A path through a list gives a list of values. */
function valueAt(value: unknown, path: string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path));
  return valueAt(Reflect.get(value, key), rest);
}

function formatCell(value: unknown, type: Column['type']): string {
  if (Array.isArray(value)) return value.map((item) => formatCell(item, type).replace(/[\\;]/g, '\\$&')).join('; ');
  const text = value === undefined ? '' : String(value);
  return type === 'number' && /^-?\d+(\.\d{1,3})?$/.test(text) ? Number(text).toFixed(4) : text;
}
