/** One file of the site. `path` is its address below the base, without a leading slash; the front page is empty. */
export interface EditionFile {
  path: string;
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string;
  /** Size in bytes. */
  bytes: number;
}

/** Everything that the site consists of at one moment. */
export interface Edition {
  /** SHA-256 over all sums: two editions with one id are the same. */
  id: string;
  files: EditionFile[];
}

/**
 * The address under which a request is kept: without query and fragment, relative to the scope.
 * Undefined when the request is not inside the scope.
 */
export function keptPath(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const base = new URL(scope);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  return decoded(pathname.slice(base.pathname.length)).replace(/(^|\/)index\.html$/, '$1');
}

/** A path with its escapes undone; as it is when they are broken. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** How a request is answered from an edition: with a file, by a redirect to the address with a slash, or not at all. */
export type Answer = { file: EditionFile } | { redirect: string } | { missing: true };

/** Finds what answers an address. `files` is the edition's list by path. */
export function findAnswer(path: string, files: ReadonlyMap<string, EditionFile>): Answer {
  const file = files.get(path);
  if (file) return { file };
  return files.has(`${path}/`) ? { redirect: `${path}/` } : { missing: true };
}
