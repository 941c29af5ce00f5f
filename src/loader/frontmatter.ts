import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { KeyPath, Place } from '../domain/problems.ts';

/** YAML as its author wrote it: the value, what is wrong with it, and where every key stands. */
export interface Yaml {
  value: unknown;
  errors: { line: number; column: number; message: string; fix: string }[];
  /** The 1-based line and column of a key; of its container when the key is missing. */
  positionOf(key: KeyPath): { line: number; column: number };
}

/**
 * Reads YAML 1.2 (core schema): dates stay strings, `no` stays a word, keys are unique, and aliases and tags, which
 * an article never needs, are errors. `firstLine` is the 1-based line of the file that the text starts on.
 */
export function parseYaml(text: string, firstLine: number): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const errors: Yaml['errors'] = document.errors.map((error) => ({
    ...at(error.pos[0]),
    message: `This is not valid YAML: ${firstSentence(error.message)}.`,
    fix: fixOf(error.code),
  }));
  visit(document, {
    Alias: (_, node) => {
      errors.push({
        ...at(node.range?.[0] ?? 0),
        message: 'A YAML alias (*) is not allowed.',
        fix: 'Repeat the value.',
      });
    },
    Node: (_, node) => {
      if (node.tag !== undefined) {
        errors.push({
          ...at(node.range?.[0] ?? 0),
          message: 'A YAML tag (!) is not allowed.',
          fix: 'Quote the value.',
        });
      }
    },
  });
  return {
    // yaml joins a quoted text letter by letter, which takes thirty times its size until it is copied.
    value: errors.length > 0 ? undefined : structuredClone(document.toJS()),
    errors,
    positionOf: (key) => at(offsetOf(document, key)),
  };
}

function firstSentence(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]\s*$/, '').replace(/ at line \d+.*$/, '');
}

function fixOf(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return 'Put quotation marks around a text that holds ": " or starts with a special character.';
    case 'MISSING_CHAR':
      return 'Close the quotation mark or bracket that is open.';
    default:
      return 'Check the indentation and the quotation marks of this line.';
  }
}

/** The offset of the deepest part of a key path that exists. */
function offsetOf(document: Document.Parsed, path: KeyPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      if (isCollection(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/** A prose file cut in two. Lines are 1-based lines of the file. */
export interface Prose {
  yaml: string;
  body: string;
  bodyLine: number;
}

/** Cuts a Markdown file into frontmatter and body; a place and a message when there is no complete frontmatter. */
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
