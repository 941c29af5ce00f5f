import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { pictureExtensions } from '../markdown/body-link.ts';
import { largestFile } from './checks/check-text.ts';
import { displayPath } from './content-folder.ts';
import { linksFile } from './read-links.ts';
import { permalinksFile } from './read-permalinks.ts';
import { versionsFile, versionsFolder } from './versions/read-versions.ts';
import { strayProblem } from './stray-entry.ts';

export interface ContentFile {
  collection: CollectionName;
  /** Absolute path. */
  path: string;
  /** Name in messages. */
  file: string;
  bytes: Uint8Array;
}

export interface Picture {
  /** Below `content/`: `pictures/map.png`. */
  path: string;
  /** Name in messages. */
  file: string;
  bytes: Uint8Array;
}

/** `problems` are files that would not be published. */
export interface Content {
  files: ContentFile[];
  pictures: Picture[];
  problems: Problem[];
}

const extensions = { prose: ['.md', '.mdx'], records: ['.yaml'] };

/** Sorts by name. A file that would not be published is a problem. */
export async function readCollection(
  folder: string,
  collection: CollectionName,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const wanted = extensions[collections[collection].form];
  for (const entry of await list(join(folder, collection))) {
    if (isHidden(entry.name, wanted)) continue;
    const path = join(folder, collection, entry.name);
    const file = displayPath(path);
    const stray = strayProblem(entry, `content/${collection}`, wanted);
    if (stray) problems.push(problem({ file }, { line: 1 }, stray));
    else files.push({ collection, path, file, bytes: await readStart(path) });
  }
  return { files, problems };
}

export async function readContent(folder: string): Promise<Content> {
  const parts = await Promise.all(collectionNames.map((name) => readCollection(folder, name)));
  const { pictures, problems } = await readPictures(folder);
  const known: readonly string[] = [...collectionNames, 'pictures', versionsFolder];
  const lists = [permalinksFile, versionsFile, linksFile];
  const strays = (await list(folder)).filter(
    (entry) =>
      !entry.name.startsWith('.') &&
      !(known.includes(entry.name) && entry.isDirectory()) &&
      !(lists.includes(entry.name) && entry.isFile()),
  );
  return {
    files: parts.flatMap(({ files }) => files),
    pictures,
    problems: [
      ...strays.map(({ name }) => {
        const message = `This would not be published: "${name}" is not the folder of a collection.`;
        const text = { message, fix: `The folders are ${known.join(', ')}.` };
        return problem({ file: displayPath(join(folder, name)) }, { line: 1 }, text);
      }),
      ...parts.flatMap((part) => part.problems),
      ...problems,
    ],
  };
}

export async function readPictures(folder: string): Promise<{ pictures: Picture[]; problems: Problem[] }> {
  const pictures: Picture[] = [];
  const problems: Problem[] = [];
  for (const entry of await list(join(folder, 'pictures'))) {
    if (isHidden(entry.name, pictureExtensions)) continue;
    const absolute = join(folder, 'pictures', entry.name);
    const file = displayPath(absolute);
    const refuse = (text: ProblemText): void => {
      problems.push(problem({ file }, { line: 1 }, text));
    };
    const stray = strayProblem(entry, 'content/pictures', pictureExtensions);
    if (stray) {
      refuse(stray);
    } else if (!/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(entry.name)) {
      const fix = 'Use letters a to z, digits and hyphens, such as map-2014.png.';
      refuse({ message: `"${entry.name}" is not a name for a picture.`, fix });
    } else if ((await stat(absolute)).size > largestFile) {
      refuse({ message: 'The picture is larger than 1 MB.', fix: 'Export it smaller.' });
    } else {
      pictures.push({ path: `pictures/${entry.name}`, file, bytes: await readFile(absolute) });
    }
  }
  return { pictures, problems };
}

/** Returns zeros beyond the size limit when a file is too large. */
async function readStart(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  return size <= largestFile ? readFile(path) : new Uint8Array(largestFile + 1);
}

/** Hidden files belong to systems and editors, except those with a content extension. */
function isHidden(name: string, extensions: string[]): boolean {
  return name.startsWith('.') && !extensions.some((extension) => name.endsWith(extension));
}

/** Path below `content/`. */
export function contentPath({ collection, path }: Pick<ContentFile, 'collection' | 'path'>): string {
  return `${collection}/${basename(path)}`;
}

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
