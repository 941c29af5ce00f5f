import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { manifestFile } from '#domain/formats/manifest.ts';
import { checksumOf, checksumOfStream } from './list-files.ts';

/** `checksum` and `text` throw if the file cannot be read. */
export interface StoredFile {
  /** Relative to the folder of the edition, with `/`. */
  path: string;
  /** Known only in a ZIP. */
  bytes?: number;
  /** SHA-256 in hexadecimal. */
  checksum(): Promise<string>;
  text(): Promise<string>;
}

/** Symbolic links have an empty checksum. */
export async function filesInFolder(folder: string): Promise<StoredFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, file).split(sep).join('/'),
        checksum: async () => (entry.isFile() ? (await checksumOf(file)).sha256 : ''),
        text: () => readFile(file, 'utf8'),
      };
    });
}

/** Paths are relative to the folder of the manifest; outside it they start with `../`. Throws if the ZIP is invalid. */
export async function filesInZip(file: string): Promise<{ files: StoredFile[]; close(): void }> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  const manifests = entries.map(({ fileName }) => fileName).filter((name) => /^([^/]+\/)?manifest\.json$/.test(name));
  const top = (manifests[0] ?? '').slice(0, -manifestFile.length);
  const files = entries.map((entry) => ({
    path: entry.fileName.startsWith(top) ? entry.fileName.slice(top.length) : `../${entry.fileName}`,
    bytes: entry.uncompressedSize,
    checksum: async () => checksumOfStream(await zip.openReadStreamPromise(entry)),
    text: async () => text(await zip.openReadStreamPromise(entry)),
  }));
  return { files, close: () => zip.close() };
}
