import type { Code, Table, TableRow, ThematicBreak } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LineProblem } from '#domain/model/problems.ts';
import type { Body } from './check-body.ts';

export function checkBlocks({ nodes, lines, source }: Body): LineProblem[] {
  return nodes.flatMap(({ node, line, column }): LineProblem[] => {
    const at = (message: string, fix: string): LineProblem[] => [{ line, column, message, fix }];
    switch (node.type) {
      case 'table':
        return checkTable(node, line, source);
      case 'listItem':
        if (node.checked === null || node.checked === undefined) return [];
        return at('A text cannot have a task list.', 'Remove the [ ] or [x].');
      case 'code':
        if (isIndented(node, lines[line - 1] ?? '')) {
          return at('A line that is indented by four spaces becomes program code.', 'Take the spaces out.');
        }
        return isClosed(node, lines) ? [] : at('The block of program code is not closed.', 'Close it with a line ```.');
      case 'thematicBreak':
        if (!isTableOfLines(node, source)) return [];
        return at(
          'This line does not make a table.',
          'Write it with | between the columns and | --- | --- | below the header.',
        );
      default:
        return [];
    }
  });
}

function checkTable(table: Table, line: number, source: string): LineProblem[] {
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
    const { line: rowLine = line, column = 1 } = row.position?.start ?? {};
    if (isSentence(row, head, source)) {
      const message = 'This line becomes a row of the table above.';
      problems.push({ line: rowLine, column, message, fix: 'Put an empty line before it.' });
      continue;
    }
    if (count === width) continue;
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

/** Without the bars that the header has. */
function isSentence(row: TableRow, head: TableRow | undefined, source: string): boolean {
  const [own = '', first = ''] = [row, head].map((one) =>
    source.slice(one?.position?.start.offset, one?.position?.end.offset),
  );
  return !/(?<!\\)\|/.test(own) || (first.startsWith('|') && !own.startsWith('|'));
}

/** Pandoc and reStructuredText mark the columns of a table by groups of hyphens. */
function isTableOfLines({ position }: ThematicBreak, source: string): boolean {
  return /^-{2,}(?: +-{2,})+$/.test(source.slice(position?.start.offset, position?.end.offset));
}

function isIndented({ lang, meta }: Code, source: string): boolean {
  return !lang && !meta && !/^[\s>*+\-\d.)]*(```|~~~)/.test(source);
}

function isClosed({ position }: Code, lines: string[]): boolean {
  const [start = 1, end = 1] = [position?.start.line, position?.end.line];
  return end > start && /^[\s>]*(`{3,}|~{3,})\s*$/.test(lines[end - 1] ?? '');
}
