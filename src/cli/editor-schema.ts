import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { collectionFacts, collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { fileSchemaOf } from '#domain/formats/field.ts';

export const schemaFolder = '.vscode/schemas';

const settingsFile = '.vscode/settings.json';

interface Written {
  /** Starts at the root of the project. */
  path: string;
  text: string;
}

export function editorSchema(collection: CollectionName): Promise<Written> {
  return formatted(schemaPath(collection), fileSchemaOf(collection));
}

/** The project’s settings with the schemas of record lists. */
export async function editorSettings(): Promise<Written> {
  const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as object;
  const records = collectionNames.filter((name) => collectionFacts[name].form === 'records');
  const schemas = records.map((name) => [schemaPath(name), `content/${name}/*.yaml`]);
  return formatted(settingsFile, { ...settings, 'yaml.schemas': Object.fromEntries(schemas) as object });
}

function schemaPath(collection: CollectionName): string {
  return `${schemaFolder}/${collection}.schema.json`;
}

async function formatted(path: string, value: object): Promise<Written> {
  const style = { ...(await resolveConfig(path)), filepath: path };
  return { path, text: await format(JSON.stringify(value), style) };
}
