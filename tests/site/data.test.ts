import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataCollections, type DataRecord } from '#domain/formats/data.ts';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { readTable, type RecordSchema } from '../fixtures/read-table.ts';

const files = await builtFiles('dist');
const read = (file: string): Promise<string> => readFile(join('dist/data', file), 'utf8');
const readJson = async (file: string): Promise<unknown> => JSON.parse(await read(file));
const { archive } = await checkContent('content');

describe.each(dataCollections)('the data of %s', (collection) => {
  it('has every entry of the archive with an existing page, and matches its schema', async () => {
    const records = (await readJson(`${collection}.json`)) as DataRecord[];
    expect(records.map(({ id }) => id)).toEqual(archive?.[collection].map(({ id }) => id));
    const addresses = new Set(files.map((file) => `https://archive.example${addressOf(file)}`));
    expect(records.filter(({ page }) => !addresses.has(page.replace(/#.*$/, '')))).toEqual([]);
    const schema = (await readJson(`${collection}.schema.json`)) as object;
    const validate = new Ajv2020({ formats: { uri: URL.canParse } }).compile(schema);
    expect([validate(records), validate.errors]).toEqual([true, null]);
  });

  it('is the same when read from its table', async () => {
    const { items = {} } = (await readJson(`${collection}.schema.json`)) as RecordSchema;
    expect(readTable(await read(`${collection}.csv`), items)).toEqual(await readJson(`${collection}.json`));
  });
});

it('the descriptor of the data and the data page name every file with its size', async () => {
  const { resources } = (await readJson('datapackage.json')) as { resources: { path: string; bytes: number }[] };
  const page = await read('index.html');
  const described = resources.map(({ path }) => path);
  const linked = [...page.matchAll(/href="\/data\/([^"]+)"/g)].map(([, name = '']) => name);
  const built = files
    .filter((file) => file.startsWith('data/') && file !== 'data/index.html')
    .map((file) => file.slice(5));
  expect(built).toHaveLength(3 * dataCollections.length + 1);
  expect(linked.toSorted()).toEqual(built.toSorted());
  expect(described.toSorted()).toEqual(built.filter((file) => !/^datapackage|\.schema\./.test(file)).toSorted());
  for (const { path, bytes } of resources) expect(Buffer.byteLength(await read(path)), path).toBe(bytes);
});
