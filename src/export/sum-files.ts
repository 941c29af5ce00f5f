import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { manifestFile, type ManifestFile } from '#domain/formats/manifest.ts';
import { builtFiles } from '../html/built-files.ts';

/** Sums up every file of a folder but its manifest, one after the other. */
export async function sumFiles(folder: string): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const path of await builtFiles(folder)) {
    if (path !== manifestFile) files.push({ path, ...(await sumFile(join(folder, path))) });
  }
  return files;
}

/** From this size on, in bytes, a file is read piece by piece; at once is ten times as fast, and takes its size. */
const large = 10_000_000;

export async function sumFile(file: string): Promise<Pick<ManifestFile, 'bytes' | 'sha256'>> {
  const { size } = statSync(file);
  if (size >= large) return { bytes: size, sha256: await sumStream(createReadStream(file)) };
  return { bytes: size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

/** The SHA-256 of what a stream gives, in hexadecimal. */
export async function sumStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex');
}
