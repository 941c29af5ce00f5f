/** A path of keys into an entry's data: `['topics', 1]` is the second topic. */
export type KeyPath = readonly (string | number)[];

/** Where in its file a problem is: at a key of the data, or at a 1-based line and column. */
export type Place = { key: KeyPath } | { line: number; column?: number };

/** One mistake in the content: what is wrong, and how its author mends it. Both are full sentences. */
export interface Problem {
  /** Path of the file from the project's root, with `/` on every system. */
  file: string;
  place: Place;
  message: string;
  fix: string;
  /** A warning asks its author to look again; only what is not a warning keeps the archive from being built. */
  severity?: 'warning';
  /** The other end of a conflict. */
  also?: { file: string; place: Place };
}

/** A problem whose place is known as a 1-based line and column, ready to print. */
export interface LocatedProblem extends Problem {
  line: number;
  column: number;
  alsoAt?: { file: string; line: number; column: number };
}

/** Writes a problem on one line that begins with its place, which editors and terminals turn into a link. */
export function formatProblem({ file, line, column, severity, message, fix, alsoAt }: LocatedProblem): string {
  const warning = severity === 'warning' ? 'Warning: ' : '';
  const other = alsoAt ? ` The other is at ${alsoAt.file}:${alsoAt.line}:${alsoAt.column}.` : '';
  return `${file}:${line}:${column}  ${warning}${message} ${fix}${other}`;
}

/** Characters of a quotation that a message needs to be understood. */
const quoted = 120;

/** A sentence on one line, with what it quotes cut to a length, whatever an author has written into it. */
export function oneLine(sentence: string): string {
  return sentence
    .replace(/\s+|\p{Cc}+/gu, ' ')
    .replace(/([“"])([^“”"]*)/g, (_, mark: string, text: string) => mark + shortened(text))
    .replace(/\S{200,}/g, (text) => shortened(text));
}

/** A text cut to a length that a message can quote. */
export function shortened(text: string, length = quoted): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

/** Orders problems by file, line and column, so that a report reads from top to bottom. */
export function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
}

/** Whether a problem keeps the archive from being built. */
export function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
