import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Absolute path of the content folder: `ARCHIVE_CONTENT`, else `content/`. */
export function contentFolder(): string {
  return resolve(process.env.ARCHIVE_CONTENT ?? 'content');
}

/** For messages, with `/`: relative inside the working directory, else unchanged. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}
