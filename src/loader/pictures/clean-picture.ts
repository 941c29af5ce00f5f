import { cleanAvif } from './clean-avif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';

export interface CleanPicture {
  /** The file with the image as it was, its colour profile and its orientation, and nothing else. */
  bytes: Uint8Array;
  /** Names of the parts that the file had beside them, each once. */
  removed: string[];
}

/** Returns the bytes to keep, and calls `remove` with the name of each part that it leaves out. */
export type Cleaner = (bytes: Buffer, remove: (name: string) => void) => Uint8Array;

const cleaners: Record<string, Cleaner> = {
  avif: cleanAvif,
  jpeg: cleanJpeg,
  jpg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
};

/** Unchanged where nothing is removed. Throws for a file that is not what its extension says, or is damaged. */
export function cleanPicture(path: string, bytes: Uint8Array): CleanPicture {
  const clean = cleaners[path.split('.').at(-1) ?? ''];
  if (!clean) throw new Error(`${path} is not a picture.`);
  const removed = new Set<string>();
  const cleaned = clean(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), (name) => removed.add(name));
  return { bytes: removed.size > 0 ? cleaned : bytes, removed: [...removed] };
}
