import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataCollections, type DataRecord } from '#domain/formats/data.ts';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { readCsv, readTable, type RecordSchema } from '../fixtures/read-table.ts';
import { temporaryFolder } from './build-site.ts';
import { runTool, tool } from './tools.ts';

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

const spreadsheet = tool('soffice', 'libreoffice-calc-nogui');

/** With the number that Windows has for the language of the file. */
it.skipIf('missing' in spreadsheet).each([
  ['German', 1031],
  ['Ukrainian', 1058],
  ['English', 1033],
])(
  `coordinates are the same in a spreadsheet in %s${'missing' in spreadsheet ? `: ${spreadsheet.missing}` : ''}`,
  async (_, language) => {
    const folder = await temporaryFolder();
    const { output } = runTool(
      spreadsheet,
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=CSV:44,34,76,1,,${language}`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false',
      '--outdir',
      folder,
      'dist/data/places.csv',
    );
    const imported = await readFile(join(folder, 'places.csv'), 'utf8').catch(() => output);
    const [[...names] = [], ...rows] = readCsv(imported.replaceAll(/\r?\n/g, '\r\n'));
    const cells = ['id', 'latitude', 'longitude'].map((name) => names.indexOf(name));
    const places = (await readJson('places.json')) as { id: string; latitude: number; longitude: number }[];
    expect(rows.map((row) => cells.map((cell, index) => (index === 0 ? row[cell] : Number(row[cell]))))).toEqual(
      places.map(({ id, latitude, longitude }) => [id, latitude, longitude]),
    );
  },
);

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
