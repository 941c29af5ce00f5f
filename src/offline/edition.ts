import { sha256 } from '#domain/formats/sha256.ts';

/** `path` is the address below the base, without a leading slash; the front page has an empty path. */
export interface EditionFile {
  path: string;
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string;
  bytes: number;
  /** Set for files that the first visit keeps. Others are kept when read, or with the whole archive. */
  first?: true;
}

/** `edition.json`: the files of an edition that browsers may keep. */
export interface Edition {
  /** The id in `manifest.json`. Lists of an older engine have their checksum here. */
  id: string;
  files: EditionFile[];
}

/**
 * The worker verifies its list with it, and keeps the list under it. An export changes a kept page, but not the id of
 * the edition.
 */
export function checksumOfList(files: EditionFile[]): Promise<string> {
  return sha256(files.map(({ path, sha256, first }) => `${sha256} ${first ? 'first ' : ''}${path}\n`).join(''));
}

/** `first` keeps the files of the first visit and pages read later. */
export type Choice = 'first' | 'whole' | 'nothing';

/** False for share pictures, files for crawlers and hosts, downloads, the lists and the worker. */
export function isListed(path: string): boolean {
  return !/(^|\/)(share\.png|timemap\.link)$|^sitemap|^downloads\/.|^(robots\.txt|_headers|_redirects|\.htaccess|sw\.js|edition\.json|manifest\.json)$/.test(
    path,
  );
}

/** Relative to the scope, without query and fragment. Undefined outside it. */
export function keptPath(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const base = new URL(scope);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  return decoded(pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, '$1');
}

/** Returns malformed paths unchanged. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export type Answer = { file: EditionFile } | { redirect: string } | { missing: true };

/** `files` is the edition's list by path. */
export function findAnswer(path: string, files: ReadonlyMap<string, EditionFile>): Answer {
  const file = files.get(path);
  if (file) return { file };
  return files.has(`${path}/`) ? { redirect: `${path}/` } : { missing: true };
}

export function fallbackPage(
  path: string,
  files: ReadonlyMap<string, EditionFile>,
): { path: string; status: 404 | 503 } {
  const exists = files.has(path) || !isListed(path);
  return exists ? { path: 'offline/missing/', status: 503 } : { path: '404.html', status: 404 };
}

/** `kept` has the paths that were kept before or are being read. */
export function wantedFiles({ files }: Edition, kept: ReadonlySet<string>, choice: Choice): EditionFile[] {
  if (choice === 'nothing') return [];
  return files.filter(({ path, first }) => first ?? (choice === 'whole' || kept.has(path)));
}
