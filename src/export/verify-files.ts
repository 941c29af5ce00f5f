import { manifestFile, parseManifest, type Manifest, type ManifestFile } from '#domain/formats/manifest.ts';
import type { StoredFile } from './stored-files.ts';

/** `manifest` is undefined if there is no single valid one. */
export interface Verdict {
  manifest: Manifest | undefined;
  changed: string[];
  missing: string[];
  extra: string[];
}

/** Enough for half a million files. A larger manifest is not read. */
const mostBytes = 64_000_000;

/** Compares files with the manifest among them. */
export async function verifyFiles(
  files: StoredFile[],
  report: (done: number, all: number) => void = () => undefined,
): Promise<Verdict> {
  const lists = files.filter(({ path }) => path === manifestFile);
  const verdict: Verdict = { manifest: await readManifest(lists), changed: [], missing: [], extra: [] };
  if (!verdict.manifest) return { ...verdict, [lists.length > 0 ? 'changed' : 'missing']: [manifestFile] };
  const published = new Map(verdict.manifest.files.map((file) => [file.path, file]));
  const others = files.filter(({ path }) => path !== manifestFile);
  for (const [index, file] of others.entries()) {
    const expected = published.get(file.path);
    // Programs differ in which of two files with one name they use.
    published.delete(file.path);
    if (!expected) verdict.extra.push(file.path);
    else if (!(await isSame(file, expected))) verdict.changed.push(file.path);
    report(index + 1, others.length);
  }
  verdict.missing.push(...published.keys());
  return verdict;
}

async function readManifest([list, ...others]: StoredFile[]): Promise<Manifest | undefined> {
  if (!list || others.length > 0 || (list.bytes ?? 0) > mostBytes) return undefined;
  try {
    return await parseManifest(await list.text());
  } catch {
    return undefined;
  }
}

async function isSame(file: StoredFile, { bytes, sha256 }: ManifestFile): Promise<boolean> {
  if (file.bytes !== undefined && file.bytes !== bytes) return false;
  try {
    return (await file.checksum()) === sha256;
  } catch {
    // A ZIP may be damaged here.
    return false;
  }
}
