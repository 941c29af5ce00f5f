import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '#domain/model/article.ts';
import { reference, referencesIn } from '#domain/model/reference.ts';
import { article } from '../../fixtures/entries.ts';

const schema = z.strictObject({
  name: z.string(),
  parent: reference('topics', 'The parent.').optional(),
  sources: z.array(reference('sources', 'A source.')).default([]),
  parts: z
    .array(z.strictObject({ by: reference('authors', 'An author.'), with: z.array(reference('authors', 'Another.')) }))
    .optional(),
  audio: z.strictObject({ studio: reference('bureaus', 'A studio.') }).optional(),
});

describe('the walk over relations', () => {
  it('finds none in data without relations', () => {
    expect(referencesIn(schema, { name: 'osce' })).toEqual([]);
  });

  it('goes through optional fields, lists and objects, and knows the key of each', () => {
    const data = {
      name: 'osce',
      parent: 'diplomacy',
      sources: ['agency', 'ministry'],
      parts: [
        { by: 'desk', with: [] },
        { by: 'editor', with: ['desk', 'reporter'] },
      ],
      audio: { studio: 'brussels' },
    };
    expect(referencesIn(schema, data)).toEqual([
      { collection: 'topics', id: 'diplomacy', key: ['parent'] },
      { collection: 'sources', id: 'agency', key: ['sources', 0] },
      { collection: 'sources', id: 'ministry', key: ['sources', 1] },
      { collection: 'authors', id: 'desk', key: ['parts', 0, 'by'] },
      { collection: 'authors', id: 'editor', key: ['parts', 1, 'by'] },
      { collection: 'authors', id: 'desk', key: ['parts', 1, 'with', 0] },
      { collection: 'authors', id: 'reporter', key: ['parts', 1, 'with', 1] },
      { collection: 'bureaus', id: 'brussels', key: ['audio', 'studio'] },
    ]);
  });

  it('finds every relation of an article', () => {
    const { data } = article('2021-12-28-talks', {
      kind: 'audio',
      credits: [{ role: 'With information from', author: 'reporter', bureau: 'studio' }],
      followUps: [{ kind: 'confirmed', article: '2022-01-10-geneva', note: 'The talks took place.' }],
      audio: { title: 'A report', correspondent: 'reporter', bureau: 'studio', broadcast: '2021-12-28T06:00:00+01:00' },
    });
    const found = referencesIn(articleSchema, data).map(
      ({ collection, id, key }) => `${key.join('.')} ${collection}/${id}`,
    );
    expect(found).toEqual([
      'authors.0 authors/desk',
      'bureau bureaus/brussels',
      'credits.0.author authors/reporter',
      'credits.0.bureau bureaus/studio',
      'topics.0 topics/osce',
      'sources.0 sources/agency',
      'followUps.0.article articles/2022-01-10-geneva',
      'audio.correspondent authors/reporter',
      'audio.bureau bureaus/studio',
    ]);
  });
});
