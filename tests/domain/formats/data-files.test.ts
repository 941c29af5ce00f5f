import { Buffer } from 'node:buffer';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildDataSets } from '#domain/formats/data-files.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { linkedEntries } from '../../fixtures/linked-entries.ts';
import { readTable, type RecordSchema } from '../../fixtures/read-table.ts';

const sets = buildDataSets(archiveOf(linkedEntries), (path) => `https://archive.example${path}`);
const parsed = (text: string) => JSON.parse(text) as unknown;

describe.each(sets)('the data of $collection', ({ collection, count, json, csv, schema }) => {
  it('fits its JSON Schema, which refuses what does not', () => {
    const validate = new Ajv2020({ formats: { uri: URL.canParse } }).compile(parsed(schema.text) as object);
    expect([validate(parsed(json.text)), validate.errors]).toEqual([true, null]);
    const [first, ...others] = parsed(json.text) as object[];
    expect(validate([{ ...first, surplus: 1 }, ...others])).toBe(false);
    expect(validate([{ ...first, id: undefined }])).toBe(false);
    expect(parsed(schema.text)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://archive.example/data/${collection}.schema.json`,
    });
  });

  it('is the same in JSON and in CSV', () => {
    const { items = {} } = parsed(schema.text) as RecordSchema;
    const records = readTable(csv.text, items);
    expect(records).toEqual(parsed(json.text));
    expect(records).toHaveLength(count);
  });

  it('has the sizes of its files', () => {
    for (const file of [json, csv, schema]) expect(file.bytes).toBe(Buffer.byteLength(file.text));
  });
});
