/** One file of the site. `path` is its address below the base, without a leading slash; the front page is empty. */
export interface EditionFile {
  path: string;
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string;
  /** Size in bytes. */
  bytes: number;
  /** Whether the first visit keeps it. All others are kept once they are read, or with the whole archive. */
  first?: true;
}

/** Everything that the site consists of at one moment. */
export interface Edition {
  /** The SHA-256 of `textOf(files)`, in hexadecimal: two editions with one id are the same. */
  id: string;
  files: EditionFile[];
}

/** A list of files as the text that the id of their edition is the sum of. */
export function textOf(files: EditionFile[]): string {
  return files.map(({ path, sha256, first }) => `${sha256} ${first ? 'first ' : ''}${path}\n`).join('');
}

/** What a reader wants kept: what the first visit keeps and what is read, the whole archive, or nothing. */
export type Choice = 'first' | 'whole' | 'nothing';

/**
 * Whether a file belongs to an edition: all that readers open does, but not the pictures for sharing, what only
 * crawlers and hosts read, what carries the archive elsewhere in one piece, or the lists and the worker themselves.
 */
export function isListed(path: string): boolean {
  return !/(^|\/)(share\.png|timemap\.link)$|^sitemap|^downloads\/.|^(robots\.txt|_headers|_redirects|sw\.js|edition\.json|manifest\.json)$/.test(
    path,
  );
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

/** The page that is shown for an address when there is no network, and its status. */
export function pageInstead(
  path: string,
  files: ReadonlyMap<string, EditionFile>,
): { path: string; status: 404 | 503 } {
  const exists = files.has(path) || !isListed(path);
  return exists ? { path: 'offline/missing/', status: 503 } : { path: '404.html', status: 404 };
}

/** The files that belong on a device where the paths in `kept` were kept before, or are being read. */
export function wantedFiles({ files }: Edition, kept: ReadonlySet<string>, choice: Choice): EditionFile[] {
  if (choice === 'nothing') return [];
  return files.filter(({ path, first }) => first ?? (choice === 'whole' || kept.has(path)));
}
