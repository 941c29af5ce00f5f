import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { collectionNames, type CollectionName } from '../domain/collection-name.ts';
import { collections } from '../domain/collections.ts';
import type { Problem } from '../domain/problems.ts';
import { displayPath } from './content-folder.ts';
import { permalinksFile } from './read-permalinks.ts';

/** A file of a collection, as it lies on the disk. */
export interface ContentFile {
  collection: CollectionName;
  /** Absolute path. */
  path: string;
  /** How messages name it. */
  file: string;
  bytes: Uint8Array;
}

const extensions = { prose: ['.md', '.mdx'], records: ['.yaml'] };

/** Reads every file of a collection, sorted by name. A file that would not be published is a problem, never skipped. */
export async function readCollection(
  folder: string,
  collection: CollectionName,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const wanted = extensions[collections[collection].form];
  for (const entry of await list(join(folder, collection))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, collection, entry.name);
    const file = displayPath(path);
    if (entry.isFile() && wanted.includes(extname(entry.name))) {
      files.push({ collection, path, file, bytes: await readFile(path) });
    } else {
      problems.push({
        file,
        place: { line: 1 },
        message: `This would not be published: content/${collection}/ holds ${wanted.join(' and ')} files only.`,
        fix: 'Rename it or move it elsewhere.',
      });
    }
  }
  return { files, problems };
}

/** Reads all collections of a content folder. */
export async function readContent(folder: string): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const parts = await Promise.all(collectionNames.map((name) => readCollection(folder, name)));
  const strays = (await list(folder)).filter(
    (entry) =>
      !entry.name.startsWith('.') &&
      !((collectionNames as readonly string[]).includes(entry.name) && entry.isDirectory()) &&
      !(entry.name === permalinksFile && entry.isFile()),
  );
  return {
    files: parts.flatMap(({ files }) => files),
    problems: [
      ...strays.map(({ name }) => ({
        file: displayPath(join(folder, name)),
        place: { line: 1 },
        message: `This would not be published: "${name}" is not the folder of a collection.`,
        fix: `The folders are ${collectionNames.join(', ')}.`,
      })),
      ...parts.flatMap(({ problems }) => problems),
    ],
  };
}

/** The id of a prose entry: its file name without the extension. */
export function idOfFile(path: string): string {
  return basename(path, extname(path));
}

async function list(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}
