import { mkdir, writeFile } from 'node:fs/promises';
import { collectionNames } from '#domain/model/collection-name.ts';
import { editorSchema, schemaFolder } from './editor-schema.ts';

await mkdir(schemaFolder, { recursive: true });
for (const name of collectionNames) {
  const { path, text } = await editorSchema(name);
  await writeFile(path, text);
  console.log(path);
}
