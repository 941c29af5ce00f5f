import { format, resolveConfig } from 'prettier';
import type { CollectionName } from '#domain/model/collection-name.ts';
import { fileSchemaOf } from '#domain/formats/field.ts';

/** `.vscode/settings.json` names it. */
export const schemaFolder = '.vscode/schemas';

/** `path` starts at the root of the project. */
export async function editorSchema(collection: CollectionName): Promise<{ path: string; text: string }> {
  const path = `${schemaFolder}/${collection}.schema.json`;
  const style = { ...(await resolveConfig(path)), filepath: path };
  return { path, text: await format(JSON.stringify(fileSchemaOf(collection)), style) };
}
