import type { Edition, EditionFile } from './edition.ts';
import { fileKey } from './store-keys.ts';

/** Sizes in bytes. */
export interface Measure {
  kept: number;
  all: number;
  missing: EditionFile[];
}

export function measureKept({ files }: Edition, keys: string[], scope: string): Measure {
  const kept = new Set(keys);
  const missing = files.filter((file) => !kept.has(fileKey(scope, file)));
  const all = sizeOf(files);
  return { kept: all - sizeOf(missing), all, missing };
}

function sizeOf(files: EditionFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
