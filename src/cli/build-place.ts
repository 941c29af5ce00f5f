import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../loader/content-folder.ts';

/** Where a build goes, and the names beside it that a build needs. All are absolute paths in one folder. */
export interface BuildPlace {
  /** The finished site. */
  folder: string;
  /** The site that is being built; the one that it has replaced, while that is being removed. */
  next: string;
  /** The finished site, for the instant in which it gives way to the next one. */
  previous: string;
  /** The editions to carry, while they are being made. */
  editions: string;
  lock: string;
}

/** The place of this build: `dist/`, or what `ARCHIVE_OUT` names. Throws where a build would replace its own origin. */
export function placeOfBuild(): BuildPlace {
  const place = placeAt(resolve(process.env.ARCHIVE_OUT || 'dist'));
  for (const origin of [process.cwd(), contentFolder()]) {
    if (!holds(place.folder, origin)) continue;
    throw new Error(
      `ARCHIVE_OUT is ${place.folder}: a build would replace it, and ${origin} with it. Name another folder.`,
    );
  }
  return place;
}

export function placeAt(folder: string): BuildPlace {
  const beside = (name: string): string => join(dirname(folder), `.${basename(folder)}-${name}`);
  return {
    folder,
    next: beside('next'),
    previous: beside('previous'),
    editions: beside('editions'),
    lock: beside('lock'),
  };
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
