import { mkdir, writeFile } from 'node:fs/promises';
import { collectionNames } from '#domain/model/collection-name.ts';
import { editorSchema, editorSettings, schemaFolder } from './editor-schema.ts';

await mkdir(schemaFolder, { recursive: true });
for (const { path, text } of [...(await Promise.all(collectionNames.map(editorSchema))), await editorSettings()]) {
  await writeFile(path, text);
  console.log(path);
}
