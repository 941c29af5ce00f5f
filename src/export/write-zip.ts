import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile, type Options } from 'yazl';

/**
 * Writes files of a folder into a ZIP, below one folder `top` in it, in the order of their names. The same files are the
 * same bytes: all have the time of `day` and the rights that everybody may read them, whatever the file system says.
 */
export async function writeZip(
  folder: string,
  files: string[],
  top: string,
  day: string,
  target: string,
): Promise<void> {
  const zip = new ZipFile();
  for (const file of files.toSorted()) zip.addFile(join(folder, file), `${top}/${file}`, zipOptions(day));
  await finishZip(zip, target);
}

/** Writes what was added to a ZIP into a file. */
export function finishZip(zip: ZipFile, target: string): Promise<void> {
  return new Promise((done, fail) => {
    // A file that cannot be read is told here, and nowhere else.
    zip.once('error', fail);
    zip.end();
    pipeline(zip.outputStream, createWriteStream(target)).then(done, fail);
  });
}

/** What is the same for every file. */
export function zipOptions(day: string): Partial<Options> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // A ZIP has local times and no zone. Noon is one that every zone has on every day, so it is written the same in all.
  return { mtime: new Date(year, month - 1, date, 12), mode: 0o100644, forceDosTimestamp: true };
}
