import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '#domain/model/entry-error.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { cleanPicture, type CleanPicture } from '../loader/pictures/clean-picture.ts';
import { readPictures } from '../loader/read-content.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run clean-pictures   removes from content/pictures/ what is not the image, such as places and names';

await runCommand(usage, async () => {
  parseArgs({ options: {} });
  const folder = contentFolder();
  const { pictures } = await readPictures(folder);
  for (const { path, file, bytes } of pictures) {
    const { bytes: cleaned, removed } = cleanOf(path, file, bytes);
    if (removed.length === 0) continue;
    const target = join(folder, path);
    // A killed command leaves the whole picture.
    await writeFile(`${target}.next`, cleaned);
    await rename(`${target}.next`, target);
    console.log(`${file}: removed ${removed.join(', ')}`);
  }
  console.log(`${pictures.length} ${pictures.length === 1 ? 'picture holds' : 'pictures hold'} nothing but the image.`);
});

function cleanOf(path: string, file: string, bytes: Uint8Array): CleanPicture {
  try {
    return cleanPicture(path, bytes);
  } catch (error) {
    throw new Error(`${file}: ${messageOf(error)} Export it again.`, { cause: error });
  }
}
