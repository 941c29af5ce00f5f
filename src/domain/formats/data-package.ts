import type { z } from 'zod';
import { dataSchemaOf } from './data.ts';
import type { DataSet } from './data-files.ts';
import { columnsOf } from './data-table.ts';
import { referencesOf } from '#domain/model/reference.ts';

export interface DataSite {
  id: string;
  name: string;
  description: string;
  licence: { name: string; url: string };
}

/**
 * Data Package 2.0 (datapackage.org), with relative paths. Tables have their own schema; JSON files name theirs.
 * `homepage` is a full address.
 */
export function buildDataPackage(sets: DataSet[], site: DataSite, homepage: string): object {
  const sources = sets.find(({ collection }) => collection === 'sources');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: site.id,
    title: site.name,
    description: site.description,
    homepage,
    licenses: [{ name: site.licence.name.replaceAll(' ', '-'), path: site.licence.url, title: site.licence.name }],
    sources: sources ? [{ title: `${sources.count} sources, each with its publisher`, path: sources.json.name }] : [],
    resources: sets.flatMap(({ collection, count, csv, json, schema }) => {
      const about = { encoding: 'utf-8', rows: count };
      return [
        {
          name: collection,
          type: 'table',
          path: csv.name,
          format: 'csv',
          mediatype: csv.mediaType,
          bytes: csv.bytes,
          ...about,
          schema: tableSchema(dataSchemaOf(collection)),
        },
        {
          name: `${collection}-json`,
          path: json.name,
          format: 'json',
          mediatype: json.mediaType,
          bytes: json.bytes,
          ...about,
          jsonSchema: schema.name,
        },
      ];
    }),
  };
}

function tableSchema(schema: z.ZodObject): object {
  const columns = columnsOf(schema);
  return {
    fields: columns.map((column) => ({
      name: column.name,
      type: column.isList ? 'string' : column.type,
      description: column.isList ? `${column.description} ${listRule}` : column.description,
      ...(column.isRequired && { constraints: { required: true, ...(column.name === 'id' && { unique: true }) } }),
    })),
    missingValues: [''],
    primaryKey: ['id'],
    // Lists of ids cannot be foreign keys.
    foreignKeys: columns
      .filter(({ isList }) => !isList)
      .flatMap(({ name }) => {
        const field = fieldAt(schema, name.split('.'));
        const [target] = field ? referencesOf(field) : [];
        return target ? [{ fields: [name], reference: { resource: target.collection, fields: ['id'] } }] : [];
      }),
  };
}

const listRule = 'A list: “; ” separates the items, and “\\” before a “;” or “\\” in one.';

function fieldAt(schema: z.ZodType, [name, ...rest]: string[]): z.ZodType | undefined {
  if (name === undefined) return schema;
  const { def } = schema;
  if ('innerType' in def) return fieldAt(def.innerType as z.ZodType, [name, ...rest]);
  const field = 'shape' in def ? (def.shape as Record<string, z.ZodType>)[name] : undefined;
  return field && fieldAt(field, rest);
}
