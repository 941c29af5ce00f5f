import { describe, expect, it } from 'vitest';
import { buildDataSets } from '#domain/formats/data-files.ts';
import { buildDataPackage } from '#domain/formats/data-package.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { linkedEntries } from '../../fixtures/linked-entries.ts';
import { readCsv } from '../../fixtures/read-table.ts';

interface Resource {
  name: string;
  path: string;
  format: string;
  bytes: number;
  rows: number;
  schema?: {
    fields: { name: string; type: string }[];
    foreignKeys: { fields: string[]; reference: { resource: string } }[];
  };
}

const sets = buildDataSets(archiveOf(linkedEntries), (path) => `https://archive.example${path}`);
const site = {
  id: 'test-archive',
  name: 'A test',
  description: 'What it is.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
const descriptor = buildDataPackage(sets, site, 'https://archive.example/data/');
const { resources } = descriptor as { resources: Resource[] };

describe('the descriptor of the data', () => {
  it('says what it is, under which licence, and on how many sources it rests', () => {
    expect(descriptor).toMatchObject({
      name: 'test-archive',
      homepage: 'https://archive.example/data/',
      licenses: [{ name: 'CC-BY-4.0', path: site.licence.url }],
      sources: [{ title: '2 sources, each with its publisher', path: 'sources.json' }],
    });
  });

  it('has both files of every collection, with names of their own', () => {
    expect(resources.map(({ path }) => path)).toEqual(sets.flatMap(({ csv, json }) => [csv.name, json.name]));
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
    expect(resources.map(({ bytes, rows }) => [bytes, rows])).toEqual(
      sets.flatMap(({ csv, json, count }) => [
        [csv.bytes, count],
        [json.bytes, count],
      ]),
    );
  });

  it('names the columns of every table in their order', () => {
    for (const { collection, csv } of sets) {
      const resource = resources.find(({ name }) => name === collection);
      expect(
        resource?.schema?.fields.map(({ name }) => name),
        collection,
      ).toEqual(readCsv(csv.text)[0]);
    }
  });

  it('says which column holds the id of what', () => {
    const keys = resources.flatMap(({ name, schema }) =>
      (schema?.foreignKeys ?? []).map(({ fields, reference }) => `${name}.${fields.join()} → ${reference.resource}`),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        'articles.bureau → bureaus',
        'topics.parent → topics',
        'authors.bureau → bureaus',
        'cards.question → questions',
        'events.outcome.event → events',
        'questions.topic → topics',
        'claims.question → questions',
        'documents.place → places',
        'documents.event → events',
      ]),
    );
  });
});
