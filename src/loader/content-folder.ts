import { isAbsolute, relative, sep } from 'node:path';
import { settings } from '../settings/settings.ts';

/** Absolute path of the content folder: `ARCHIVE_CONTENT`, else `content/`. */
export function contentFolder(): string {
  return settings().contentFolder;
}

/** For messages, with `/`: relative inside the working directory, else unchanged. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}
