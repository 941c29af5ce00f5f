import { z } from 'zod';
import type { Archive } from '#domain/model/archive.ts';
import { dataCollections, dataOf, dataSchemaOf, jsonSchemaOf, type DataCollection } from './data.ts';
import { columnsOf, formatTable } from './data-table.ts';

export interface DataSet {
  collection: DataCollection;
  count: number;
  json: DataFile;
  csv: DataFile;
  /** JSON Schema (draft 2020-12). */
  schema: DataFile;
}

interface DataFile {
  name: string;
  mediaType: string;
  text: string;
  bytes: number;
}

export function buildDataSets(archive: Archive, absolute: (path: string) => string): DataSet[] {
  return dataCollections.map((collection) => {
    const records = dataOf(archive, collection, absolute);
    return {
      collection,
      count: records.length,
      json: file(`${collection}.json`, 'application/json', formatJson(records)),
      csv: file(`${collection}.csv`, 'text/csv', formatTable(columnsOf(dataSchemaOf(collection)), records)),
      schema: file(`${collection}.schema.json`, 'application/schema+json', formatSchema(collection, absolute)),
    };
  });
}

export function formatJson(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function formatSchema(collection: DataCollection, absolute: (path: string) => string): string {
  const { $schema, ...schema } = jsonSchemaOf(z.array(dataSchemaOf(collection)));
  const $id = absolute(`/data/${collection}.schema.json`);
  return formatJson({ $schema, $id, title: `The data of ${collection}`, ...schema });
}

function file(name: string, mediaType: string, text: string): DataFile {
  return { name, mediaType, text, bytes: new TextEncoder().encode(text).length };
}
