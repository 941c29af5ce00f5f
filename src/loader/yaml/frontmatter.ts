import { LineCounter, parseDocument } from 'yaml';
import type { KeyPath, Place } from '#domain/model/problems.ts';
import { yamlMistakes } from './yaml-mistakes.ts';
import { offsetOf } from './yaml-offset.ts';

export interface Yaml {
  value: unknown;
  errors: { line: number; column: number; message: string; fix: string; severity?: 'warning' }[];
  /** 1-based; the place of the container when the key is missing. */
  positionOf(key: KeyPath): { line: number; column: number };
}

/**
 * Reads YAML 1.2 (core schema): dates and `no` stay strings. Keys must be unique texts; anchors, aliases and tags are
 * errors. `firstLine` is the 1-based line of the text in the file.
 */
export function parseYaml(text: string, firstLine: number): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    // The parser compares every pair of keys; `yamlMistakes` needs one pass.
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const { mistakes, isReadable } = yamlMistakes(document, text);
  return {
    // yaml joins quoted text letter by letter: thirty times its size until it is copied.
    value: isReadable ? structuredClone(document.toJS()) : undefined,
    errors: onePerLine(mistakes.map(({ offset, ...mistake }) => ({ ...at(offset), ...mistake }))),
    positionOf: (key) => at(offsetOf(document, key)),
  };
}

/** Later problems of a line mostly follow from the first. */
function onePerLine<Mistake extends { line: number; column: number }>(mistakes: Mistake[]): Mistake[] {
  const first = new Map<number, Mistake>();
  for (const mistake of mistakes) {
    const other = first.get(mistake.line);
    if (!other || other.column > mistake.column) first.set(mistake.line, mistake);
  }
  return [...first.values()];
}

/** `bodyLine` is the 1-based line in the file. */
export interface Prose {
  yaml: string;
  body: string;
  bodyLine: number;
}

export function splitProse(text: string): Prose | { place: Place; message: string; fix: string } {
  const fence = /^---[ \t]*\r?$/m;
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) {
    return {
      place: { line: 1 },
      message: 'The file does not start with frontmatter.',
      fix: 'Start it with a line "---", the fields, and another line "---".',
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) {
    return {
      place: { line: 1 },
      message: 'The frontmatter is not closed.',
      fix: 'Add a line "---" after its last field.',
    };
  }
  return {
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
