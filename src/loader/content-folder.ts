import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The folder that authors write in, as an absolute path: `content/`, or what `ARCHIVE_CONTENT` names. */
export function contentFolder(): string {
  return resolve(process.env.ARCHIVE_CONTENT ?? 'content');
}

/** How messages name a file: from the working directory where it lies inside it, in full otherwise; with `/`. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}
