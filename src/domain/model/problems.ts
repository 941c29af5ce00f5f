/** `['topics', 1]` is the second topic. */
export type KeyPath = readonly (string | number)[];

/** A key of the data, or a 1-based line and column. */
type Place = { key: KeyPath } | { line: number; column?: number };

/** What is wrong and how to fix it, in full sentences. */
export interface ProblemText {
  message: string;
  fix: string;
  /** A warning does not stop the build. */
  severity?: 'warning';
}

/** What `npm run check` reports: its text, and the place in the content to fix. */
export interface Problem extends ProblemText {
  /** Path from the project root, with `/` on every system. */
  file: string;
  place: Place;
  /** The other end of a conflict. */
  also?: { file: string; place: Place };
}

/** A problem of a text that does not know its file. Line and column are 1-based, from the first line of the text. */
export interface LineProblem extends ProblemText {
  line: number;
  column: number;
}

/** Places a text. `at` is an entry or a file; `where` is a key below the key of the entry, or a line. */
export function problem(
  at: { file: string; key?: KeyPath },
  where: KeyPath | { line: number; column?: number },
  text: ProblemText & Pick<Problem, 'also'>,
): Problem {
  const place = 'line' in where ? where : { key: [...(at.key ?? []), ...where] };
  return { file: at.file, place, ...text };
}

/** A problem whose line and column in the file are known. Both are 1-based. */
export interface LocatedProblem extends Problem, LineProblem {
  alsoAt?: { file: string; line: number; column: number };
}

/** The line starts with the place, which editors and terminals turn into a link. */
export function formatProblem({ file, line, column, severity, message, fix, alsoAt }: LocatedProblem): string {
  const warning = severity === 'warning' ? 'Warning: ' : '';
  const other = alsoAt ? ` The other is at ${alsoAt.file}:${alsoAt.line}:${alsoAt.column}.` : '';
  return `${file}:${line}:${column}  ${warning}${message} ${fix}${other}`;
}

const quoted = 120;

/** Shortens quotations, whatever an author wrote into them. */
export function oneLine(sentence: string): string {
  return sentence
    .replace(/\s+|\p{Cc}+/gu, ' ')
    .replace(/([“"])([^“”"]*)/g, (_, mark: string, text: string) => mark + shortened(text))
    .replace(/\S{200,}/g, (text) => shortened(text));
}

export function shortened(text: string, length = quoted): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

export function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
}

export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity !== 'warning';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
