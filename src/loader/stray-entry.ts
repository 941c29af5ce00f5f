import type { Dirent } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ProblemText } from '#domain/model/problems.ts';

/** Undefined for a file of the folder's kind. */
export function strayProblem(entry: Dirent, folder: string, extensions: string[]): ProblemText | undefined {
  const why = 'This would not be published:';
  if (entry.isSymbolicLink()) {
    return { message: `${why} it is a link to somewhere else.`, fix: 'Put the file itself here.' };
  }
  const list = extensions.length > 2 ? extensions.join(', ') : extensions.join(' and ');
  const message = `${why} ${folder}/ has ${list} files only.`;
  if (!entry.isFile()) return { message, fix: `Move what is in it to ${folder}/ itself, or elsewhere.` };
  const extension = extname(entry.name);
  if (extensions.includes(extension)) return undefined;
  const near = { '.MD': '.md', '.MDX': '.mdx', '.markdown': '.md', '.yml': '.yaml', '.YAML': '.yaml' }[extension];
  const isMeant = near !== undefined && extensions.includes(near);
  return {
    message,
    fix: isMeant ? `Rename it to ${basename(entry.name, extension)}${near}.` : 'Rename it or move it elsewhere.',
  };
}
