import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Placement } from './place-entry.ts';

/** Never replaces a file. */
export async function writeEntry({ file, addition, exists }: Placement): Promise<void> {
  await mkdir(dirname(file.path), { recursive: true });
  if (exists) await appendFile(file.path, addition);
  else await writeFile(file.path, addition, { flag: 'wx' });
}
