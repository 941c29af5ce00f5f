import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { manifestFile, type ManifestFile } from '#domain/formats/manifest.ts';
import { builtFiles } from '../html/built-files.ts';

/** Covers all files except the manifest. */
export async function sumFiles(folder: string): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const path of await builtFiles(folder)) {
    if (path !== manifestFile) files.push({ path, ...(await sumFile(join(folder, path))) });
  }
  return files;
}

/** Bytes from which a file is streamed. Reading at once is ten times faster, but needs memory for the whole file. */
const large = 10_000_000;

export async function sumFile(file: string): Promise<Pick<ManifestFile, 'bytes' | 'sha256'>> {
  const { size } = statSync(file);
  if (size >= large) return { bytes: size, sha256: await sumStream(createReadStream(file)) };
  return { bytes: size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

/** Returns hexadecimal SHA-256. */
export async function sumStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex');
}
