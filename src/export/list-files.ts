import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { describingFiles, type ManifestFile } from '#domain/formats/manifest.ts';
import type { FinishedSite } from './finished-site.ts';

/** Reads every file of a site once, except {@link describingFiles}. */
export async function listFiles({ folder, files }: Pick<FinishedSite, 'folder' | 'files'>): Promise<ManifestFile[]> {
  const paths = files.filter((path) => !describingFiles.includes(path));
  return Array.fromAsync(paths, async (path) => {
    // Files are read synchronously, and a signal is handled only in between.
    await setImmediate();
    return listFile(folder, path);
  });
}

export async function listFile(folder: string, path: string): Promise<ManifestFile> {
  return { path, ...(await checksumOf(join(folder, path))) };
}

/** Bytes from which a file is streamed: reading at once is ten times faster, but needs its size in memory. */
const large = 10_000_000;

export async function checksumOf(file: string): Promise<Pick<ManifestFile, 'bytes' | 'sha256'>> {
  const { size } = statSync(file);
  if (size >= large) return { bytes: size, sha256: await checksumOfStream(createReadStream(file)) };
  return { bytes: size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

/** Hexadecimal SHA-256. */
export async function checksumOfStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex');
}
