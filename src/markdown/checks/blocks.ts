import type { Code, Paragraph, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LineProblem } from '#domain/model/problems.ts';
import type { Body } from './check-body.ts';

export function checkBlocks({ nodes, lines }: Body): LineProblem[] {
  return nodes.flatMap(({ node, line, column }): LineProblem[] => {
    const at = (message: string, fix: string): LineProblem[] => [{ line, column, message, fix }];
    switch (node.type) {
      case 'table':
        return checkTable(node, line);
      case 'listItem':
        if (node.checked === null || node.checked === undefined) return [];
        return at('A text cannot have a task list.', 'Remove the [ ] or [x].');
      case 'code':
        if (isIndented(node, lines[line - 1] ?? '')) {
          return at('A line that is indented by four spaces becomes program code.', 'Take the spaces out.');
        }
        return isClosed(node, lines) ? [] : at('The block of program code is not closed.', 'Close it with a line ```.');
      case 'paragraph':
        return checkLines(node, line, column, lines);
      default:
        return [];
    }
  });
}

function checkTable(table: Table, line: number): LineProblem[] {
  const [head, ...rows] = table.children;
  const width = head?.children.length ?? 0;
  const problems: LineProblem[] = [];
  const empty = head?.children.find((cell) => toString(cell).trim() === '');
  if (empty || !head) {
    const at = { line: empty?.position?.start.line ?? line, column: empty?.position?.start.column ?? 1 };
    problems.push({ ...at, message: 'A column of the table has no header.', fix: 'Name it in the first row.' });
  }
  for (const row of rows) {
    const count = row.children.length;
    if (count === width) continue;
    const { line: rowLine = line, column = 1 } = row.position?.start ?? {};
    const cells = count === 1 ? '1 cell' : `${count} cells`;
    const [message, fix] =
      count > width
        ? [
            `The row has ${cells}, the header ${width}; the rest would be lost.`,
            'Add columns to the header, or write \\| for a vertical bar.',
          ]
        : [`The row has ${cells}, the header ${width}.`, 'Give it a cell for every column, empty ones too.'];
    problems.push({ line: rowLine, column, message, fix });
  }
  return problems;
}

function isIndented({ lang, meta }: Code, source: string): boolean {
  return !lang && !meta && !/^[\s>*+\-\d.)]*(```|~~~)/.test(source);
}

function isClosed({ position }: Code, lines: string[]): boolean {
  const [start = 1, end = 1] = [position?.start.line, position?.end.line];
  return end > start && /^[\s>]*(`{3,}|~{3,})\s*$/.test(lines[end - 1] ?? '');
}

/** Reports the first line that was meant as something else. */
function checkLines({ position }: Paragraph, line: number, column: number, lines: string[]): LineProblem[] {
  const sources = lines.slice(line - 1, position?.end.line ?? line).map((source, index) => {
    const start = index === 0 ? column - 1 : (/^[\s>]*/.exec(source)?.[0].length ?? 0);
    return { text: source.slice(start), line: line + index, column: start + 1, isFirst: index === 0 };
  });
  for (const [index, { text, isFirst, ...at }] of sources.entries()) {
    const next = sources[index + 1]?.text ?? '';
    const found = patterns.find(({ pattern, onlyFirst }) => (isFirst || !onlyFirst) && pattern.test(text));
    if (found) return [{ ...at, message: found.message, fix: found.fix }];
    if (isFirst && isRow(text) && isRow(next)) return [{ ...at, ...noHeader }];
  }
  return [];
}

const noSpace = { message: 'A heading has no space after its #.', fix: 'Put a space after the last #.' };

const noHeader = {
  message: 'The table has no header.',
  fix: 'Put a line such as | --- | --- | below its first row.',
};

/** A row of a table without strokes at its ends. */
function isRow(text: string): boolean {
  return /^[^|]+ \| [^|]+/.test(text);
}

const patterns: { pattern: RegExp; message: string; fix: string; onlyFirst?: true }[] = [
  { pattern: /^#{2,6}[^ \t#]/, ...noSpace },
  // A later line may start with a word such as #talks.
  { pattern: /^#[\p{L}\u00a0]/u, ...noSpace, onlyFirst: true },
  { pattern: /^#{7,}/, message: 'A heading can have six # at most.', fix: 'Start it with ## or ###.' },
  { pattern: /^\|.*\|\s*$/, ...noHeader },
  {
    pattern: /^[-+][\p{L}\u00a0]|^\d{1,2}[.)]\p{Lu}|^\*\u00a0/u,
    message: 'A list item has no space after its marker.',
    fix: 'Put a normal space there.',
  },
  {
    pattern: /^[•·‣◦▪●]/,
    message: 'This character does not start a list.',
    fix: 'Start each item with a hyphen and a space.',
  },
];
