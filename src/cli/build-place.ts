import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { settings } from '../settings/settings.ts';

/** Absolute paths in one folder. */
export interface BuildPlace {
  folder: string;
  /** The site during its build, then the replaced site. */
  next: string;
  /** The finished site during the swap. */
  previous: string;
  downloads: string;
  lock: string;
}

/** Throws if a build would replace its own source. */
export function placeOfBuild(): BuildPlace {
  const { outFolder, contentFolder } = settings();
  const place = placeAt(outFolder);
  for (const origin of [process.cwd(), contentFolder]) {
    if (!holds(place.folder, origin)) continue;
    throw new Error(
      `ARCHIVE_OUT is ${place.folder}. A build would replace that folder, and with it ${origin}. Choose another folder.`,
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
    downloads: beside('downloads'),
    lock: beside('lock'),
  };
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
