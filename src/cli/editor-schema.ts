import { format, resolveConfig } from 'prettier';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { fileSchemaOf } from '#domain/formats/field.ts';

/** Where the schemas for editors are; `.vscode/settings.json` names them. */
export const schemaFolder = '.vscode/schemas';

/** The file of a collection's schema: its path from the root of the project, and its text. */
export async function editorSchema(collection: CollectionName): Promise<{ path: string; text: string }> {
  const path = `${schemaFolder}/${collection}.schema.json`;
  const style = { ...(await resolveConfig(path)), filepath: path };
  return { path, text: await format(JSON.stringify(fileSchemaOf(collection)), style) };
}
