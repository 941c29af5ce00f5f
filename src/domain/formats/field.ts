import { z } from 'zod';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { idPattern, idSentence } from '#domain/model/entry-id.ts';
import { targetOf } from '#domain/model/reference.ts';

/** JSON Schema (draft 7), without the rules that only code can express. */
export interface Field {
  type?: string | string[];
  description?: string;
  enum?: string[];
  pattern?: string;
  items?: Field;
  properties?: Record<string, Field>;
  required?: string[];
  relation?: CollectionName;
}

type Entry = Field & Required<Pick<Field, 'properties' | 'required'>>;

/** In the order of the schema. */
export function fieldsOf(collection: CollectionName): Entry {
  const { $schema: _, ...entry } = jsonSchemaOf(collection);
  return { required: [], properties: {}, ...(entry as Field) };
}

/** For the frontmatter of prose, or for a list of records. */
export function fileSchemaOf(collection: CollectionName): object {
  const { form, noun } = collections[collection];
  const { $schema, ...entry } = jsonSchemaOf(collection);
  if (form === 'prose') return { $schema, ...entry };
  const id: Field & { patternErrorMessage: string } = {
    type: 'string',
    description: `The id of the ${noun}: ${idSentence}`,
    pattern: idPattern.source,
    patternErrorMessage: `An id has ${idSentence}`,
  };
  const { required, properties } = fieldsOf(collection);
  const items = { ...entry, properties: { id, ...properties }, required: ['id', ...required] };
  return { $schema, type: 'array', items };
}

function jsonSchemaOf(collection: CollectionName) {
  return z.toJSONSchema(collections[collection].schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const relation = targetOf(zodSchema);
      if (relation) jsonSchema.relation = relation;
    },
  });
}
