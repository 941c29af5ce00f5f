import { expect, it } from 'vitest';
import { articleSchema } from '#domain/model/article.ts';
import { collectionNames } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { fieldsOf, fileSchemaOf } from '#domain/formats/field.ts';
import { instantPattern } from '#domain/time/instant.ts';
import { referencesIn } from '#domain/model/reference.ts';

it.each(collectionNames)('the fields of %s come in the order of its schema', (name) => {
  expect(Object.keys(fieldsOf(name).properties)).toEqual(Object.keys(collections[name].schema.shape));
});

it('a field says what it takes, in its own sentence', () => {
  const { properties, required } = fieldsOf('articles');
  expect(required).toEqual(['title', 'kind', 'summary', 'date', 'authors', 'bureau', 'topics']);
  expect(properties.date).toMatchObject({
    pattern: instantPattern.source,
    description: articleSchema.shape.date.description,
  });
  expect(properties.kind?.enum).toEqual(['report', 'explainer', 'background', 'audio']);
  expect(properties.draft?.type).toBe('boolean');
});

it('a relation says what it leads to, however deep it is', () => {
  const { bureau, topics, credits, audio } = fieldsOf('articles').properties;
  expect(bureau?.relation).toBe('bureaus');
  expect(topics?.items?.relation).toBe('topics');
  expect(credits?.items?.properties?.author?.relation).toBe('authors');
  expect(audio?.properties?.correspondent?.relation).toBe('authors');
  const data = { audio: { correspondent: 'desk' } };
  expect(referencesIn(articleSchema, data).map(({ collection }) => collection)).toEqual(['authors']);
});

it('a file of prose is its fields, and a file of records is a list of items that start with an id', () => {
  expect(fileSchemaOf('topics')).toMatchObject({ type: 'object', required: ['name', 'summary'] });
  expect(fileSchemaOf('sources')).toMatchObject({
    type: 'array',
    items: { required: ['id', 'publisher', 'title', 'kind'], additionalProperties: false },
  });
});
