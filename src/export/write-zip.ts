import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile, type Options } from 'yazl';

/** Writes files below the folder `top` in a ZIP. Equal files give equal bytes. */
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

export function finishZip(zip: ZipFile, target: string): Promise<void> {
  return new Promise((done, fail) => {
    // Only this event reports a file that cannot be read.
    zip.once('error', fail);
    zip.end();
    pipeline(zip.outputStream, createWriteStream(target)).then(done, fail);
  });
}

export function zipOptions(day: string): Partial<Options> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // A ZIP has local times without a zone. Noon exists everywhere on every day, so all zones give equal bytes.
  return { mtime: new Date(year, month - 1, date, 12), mode: 0o100644, forceDosTimestamp: true };
}
