import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { manifestFile } from '#domain/formats/manifest.ts';
import { sumFile, sumStream } from './sum-files.ts';

/** A file that someone holds, in a folder or in a ZIP. What reads it throws when it cannot be read. */
export interface HeldFile {
  /** Below the folder of its edition, with `/`. */
  path: string;
  /** Its size, where that is known before it is read. */
  bytes?: number;
  /** Its SHA-256 in hexadecimal. */
  sum(): Promise<string>;
  text(): Promise<string>;
}

/** Everything in a folder that is no folder itself; a link to elsewhere has no content of its own. */
export async function filesInFolder(folder: string): Promise<HeldFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, file).split(sep).join('/'),
        sum: async () => (entry.isFile() ? (await sumFile(file)).sha256 : ''),
        text: () => readFile(file, 'utf8'),
      };
    });
}

/**
 * Everything in a ZIP, read where it lies and never unpacked to the disk. Its edition lies below one folder; what lies
 * beside it has a path that begins with `../`. Throws when the file is no ZIP, or a broken one. `close` lets go of it.
 */
export async function filesInZip(file: string): Promise<{ files: HeldFile[]; close(): void }> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  const manifests = entries.map(({ fileName }) => fileName).filter((name) => /^([^/]+\/)?manifest\.json$/.test(name));
  const top = (manifests[0] ?? '').slice(0, -manifestFile.length);
  const files = entries.map((entry) => ({
    path: entry.fileName.startsWith(top) ? entry.fileName.slice(top.length) : `../${entry.fileName}`,
    bytes: entry.uncompressedSize,
    sum: async () => sumStream(await zip.openReadStreamPromise(entry)),
    text: async () => text(await zip.openReadStreamPromise(entry)),
  }));
  return { files, close: () => zip.close() };
}
