import { LineCounter, parseDocument } from 'yaml';
import type { KeyPath, LineProblem, ProblemText } from '#domain/model/problems.ts';
import { yamlProblems } from './yaml-problems.ts';
import { offsetOf } from './yaml-offset.ts';

export interface Yaml {
  value: unknown;
  problems: LineProblem[];
  /** 1-based; the place of the container when the key is missing. */
  positionOf(key: KeyPath): { line: number; column: number };
}

/**
 * YAML 1.2 (core schema): dates and `no` stay strings. Keys must be unique texts; anchors, aliases and tags are errors.
 * `firstLine` is 1-based.
 */
export function parseYaml(text: string, firstLine: number): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    // The parser compares every pair of keys; `yamlProblems` needs one pass.
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const { problems, isReadable } = yamlProblems(document, text);
  return {
    // yaml joins quoted text letter by letter: thirty times its size until it is copied.
    value: isReadable ? structuredClone(document.toJS()) : undefined,
    problems: onePerLine(problems.map(({ offset, ...text }) => ({ ...at(offset), ...text }))),
    positionOf: (key) => at(offsetOf(document, key)),
  };
}

/** Later problems of a line mostly follow from the first. */
function onePerLine(problems: LineProblem[]): LineProblem[] {
  const first = new Map<number, LineProblem>();
  for (const problem of problems) {
    const other = first.get(problem.line);
    if (!other || other.column > problem.column) first.set(problem.line, problem);
  }
  return [...first.values()];
}

/** `bodyLine` is the 1-based line in the file. */
export interface Prose {
  yaml: string;
  body: string;
  bodyLine: number;
}

export function splitProse(text: string): Prose | ProblemText {
  const fence = /^---[ \t]*\r?$/m;
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) {
    const fix = 'Start it with a line "---", the fields, and another line "---".';
    return { message: 'The file does not start with frontmatter.', fix };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) {
    return { message: 'The frontmatter is not closed.', fix: 'Add a line "---" after its last field.' };
  }
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
