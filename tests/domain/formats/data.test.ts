import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/model/collections.ts';
import { dataCollections, dataOf, dataSchemaOf } from '#domain/formats/data.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { linkedEntries } from '../../fixtures/linked-entries.ts';

const absolute = (path: string) => `https://archive.example${path}`;
const archive = archiveOf(linkedEntries);

describe('the data of an archive', () => {
  it('is of every collection but the standing pages', () => {
    expect(dataCollections).toEqual(
      expect.arrayContaining(['articles', 'topics', 'authors', 'bureaus', 'sources', 'events', 'claims', 'terms']),
    );
    expect(dataCollections).not.toContain('pages');
  });

  const plain = dataCollections.filter((name) => name in linkedEntries && name !== 'articles' && name !== 'events');
  it.each(plain)('is for %s what their entries say, ids for relations, with their id and their page', (name) => {
    const records = dataOf(archive, name, absolute);
    const entries = linkedEntries[name] as Entry<object>[];
    expect(records.length).toBeGreaterThan(0);
    expect(records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      entries
        .map(({ id, data }) => ({ ...data, id, page: expect.stringContaining(id) as string }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('has what is published of articles, without their texts', () => {
    const records = dataOf(archive, 'articles', absolute);
    expect(records.map(({ id, page }) => [id, page])).toEqual([
      ['2022-01-10-geneva', 'https://archive.example/2022/01/10/geneva/'],
      ['2021-12-28-talks', 'https://archive.example/2021/12/28/talks/'],
    ]);
    const { draft, ...data } = linkedEntries.articles?.[0]?.data ?? {};
    expect(draft).toBe(false);
    const [, talks] = records;
    expect(talks).toEqual({ ...data, id: talks?.id, page: talks?.page });
  });

  it('has the documents of an event from both sides, and no announcement that says nothing', () => {
    const records = new Map(dataOf(archive, 'events', absolute).map((one) => [one.id, one]));
    expect(records.get('talks')).toMatchObject({
      documents: ['draft'],
      announced: { on: '2021-12', by: ['ministry'], in: ['plan'] },
      follows: ['plan'],
      unread: ['A detail; another.', 'One more.'],
    });
    expect(records.get('plan')).toMatchObject({ outcome: { kind: 'confirmed', event: 'talks' }, approximate: true });
    expect(records.get('signing')).toMatchObject({ documents: ['treaty'] });
    expect(records.get('signing')).not.toHaveProperty('announced');
  });

  it.each(dataCollections)('of %s is what its schema says', (name) => {
    const schema = dataSchemaOf(name);
    for (const record of dataOf(archive, name, absolute)) expect(schema.parse(record)).toEqual(record);
  });

  it('of an archive without entries is empty', () => {
    const empty = archiveOf({ topics: [], authors: [], bureaus: [], sources: [] });
    expect(dataCollections.flatMap((name) => dataOf(empty, name, absolute))).toEqual([]);
  });
});
