import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { ProblemText } from '#domain/model/problems.ts';

export interface YamlProblem extends ProblemText {
  offset: number;
}

export function yamlProblem(error: YAMLError, text: string, document: Document.Parsed): YamlProblem {
  const offset = error.pos[0];
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const odd = /[^\S \t]/.exec(line);
  if (odd) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return invalid(start + odd.index, 'a space is not a normal one', 'Type the space again.');
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return invalid(offset, 'a tab indents the line', 'Indent with spaces.');
    case 'MULTIPLE_DOCS':
      return invalid(offset, 'a line of "---" or "..." ends it too early', 'Take that line out.');
    case 'BAD_DQ_ESCAPE':
      return invalid(offset, 'a backslash is before a character that it cannot escape', 'Write \\\\ for a backslash.');
    case 'KEY_OVER_1024_CHARS':
      return invalid(offset, 'a key is far too long', 'Write a short key and ": ".');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return error.message.includes('sequence') ? itemProblem(offset, text) : nestedProblem(offset, text);
    case 'MISSING_CHAR':
      if (/closing ["']/.test(error.message)) {
        return invalid(startOfQuote(document, offset), 'a quotation mark is not closed', 'Close it.');
      }
      return noKey(offset);
    case 'MULTILINE_IMPLICIT_KEY':
      return noKey(offset);
    case 'BAD_INDENT':
      return indentProblem(error, document);
    case 'BLOCK_IN_FLOW':
      return invalid(offset, 'a comma is missing between two fields in { }', 'Put a comma between them.');
    case 'BAD_SCALAR_START':
      return invalid(offset, `a text starts with ${text.charAt(offset)}`, quoteIt);
    case 'UNEXPECTED_TOKEN':
      if (/["']\s*$/.test(text.slice(0, offset))) {
        const fix = "Put the rest inside them, and write \\\" or '' for a quotation mark in the text.";
        return invalid(offset, 'a text goes on after its quotation marks', fix);
      }
      if (text.startsWith('- ', offset))
        return invalid(offset, 'a list starts on the line of its key', 'Start it on a new line.');
      return invalid(offset, 'YAML does not expect what is here', quoteIt);
    default:
      return invalid(offset, 'YAML does not expect what is here', quoteIt);
  }
}

const quoteIt = 'Put quotation marks around a text that contains ": " or starts with a special character.';

function invalid(offset: number, what: string, fix: string): YamlProblem {
  return { offset, message: `This is not valid YAML: ${what}.`, fix };
}

function noKey(offset: number): YamlProblem {
  return invalid(offset, 'a line has no key', 'Write "key: value" with a space after the colon, or indent the line.');
}

function itemProblem(offset: number, text: string): YamlProblem {
  const indent = /^ */.exec(text.slice(offset))?.[0].length ?? 0;
  return invalid(
    offset + indent,
    'an item has another indent than the items before it',
    'Indent all items of a list alike.',
  );
}

/** Two keys on one line, or a line indented below a value. */
function nestedProblem(offset: number, text: string): YamlProblem {
  const [line = '', ...rest] = text.slice(offset).split('\n');
  if (/:(\s|$)/.test(line)) return invalid(offset, 'a line has a second ": "', quoteIt);
  const blank = rest.findIndex((later) => later.trim() !== '');
  const next = offset + line.length + 1 + rest.slice(0, Math.max(0, blank)).join('\n').length + (blank > 0 ? 1 : 0);
  const indent = /^ */.exec(rest[blank] ?? '')?.[0].length ?? 0;
  return invalid(
    Math.min(next + indent, text.length),
    'a line is indented below a complete one',
    'Give it the same indent as the keys around it.',
  );
}

function indentProblem(error: YAMLError, document: Document.Parsed): YamlProblem {
  const [offset] = error.pos;
  const [, kind] = /^Flow (map|sequence)/.exec(error.message) ?? [];
  if (!kind) return invalid(offset, 'a line has another indent than the lines around it', 'Give it the same indent.');
  const sign = kind === 'map' ? '{' : '[';
  return invalid(startOfFlow(document, offset), `a bracket ${sign} is not closed`, 'Close it.');
}

/** The last quotation that starts before the offset is the unclosed one. */
function startOfQuote(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE') && node.range && node.range[0] <= offset) start = node.range[0];
    },
  });
  return start;
}

/** The start of the outermost open bracket. */
function startOfFlow(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Node: (_, node) => {
      if (isScalar(node) || !isCollection(node) || !node.flow || !node.range) return undefined;
      if (node.range[0] > offset || node.range[1] < offset) return undefined;
      start = node.range[0];
      return visit.BREAK;
    },
  });
  return start;
}
