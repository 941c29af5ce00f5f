import type { Code, Heading, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../finding.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { isReservedId } from '../reserved-ids.ts';

/** What is wrong with the headings, tables, lists and blocks of a body. `lines` are those of its text. */
export function checkStructure(
  nodes: PlacedNode[],
  lines: string[],
  anchorOf: Map<Heading, string>,
  from: string,
): Finding[] {
  // The title of the page is its heading of level 1.
  let level = 1;
  return nodes.flatMap(({ node, parents, line, column }): Finding[] => {
    const at = (message: string, fix: string): Finding => ({ line, column, message, fix });
    switch (node.type) {
      case 'heading': {
        const before = level;
        level = node.depth;
        const mistakes = headingMistakes(node, before, parents.length, lines[line - 1] ?? '');
        return [...mistakes, ...idMistakes(node, anchorOf.get(node) ?? '', from)].map(([message, fix]) =>
          at(message, fix),
        );
      }
      case 'table':
        return checkTable(node, line);
      case 'listItem':
        if (node.checked === null || node.checked === undefined) return [];
        return [at('A list of tasks is not for a text.', 'Take the [ ] or [x] out.')];
      case 'code':
        return isIndented(node, lines[line - 1] ?? '')
          ? [at('A line that is indented by four spaces becomes program code.', 'Take the spaces out.')]
          : [];
      case 'paragraph':
        return looksUnfinished(lines[line - 1] ?? '').map(([message, fix]) => at(message, fix));
      default:
        return [];
    }
  });
}

function headingMistakes(
  heading: Heading,
  before: number,
  depth: number,
  source: string,
): [message: string, fix: string][] {
  const text = toString(heading).trim();
  const mistakes: [string, string][] = [];
  if (text === '') return [['The heading is empty.', 'Give it words or take it out.']];
  if (depth > 1) mistakes.push([`The heading “${text}” stands inside another block.`, 'Begin its line with ##.']);
  else if (!/^ {0,3}#/.test(source)) {
    mistakes.push([
      `The line below “${text}” turns it into a heading.`,
      'Begin a heading with ##, or add an empty line.',
    ]);
  }
  if (heading.depth === 1) mistakes.push([`“${text}” is a second h1: the title is the first.`, 'Begin it with ##.']);
  else if (heading.depth > before + 1) {
    const wanted = '#'.repeat(before + 1);
    mistakes.push([
      `The heading “${text}” skips from level ${before} to ${heading.depth}.`,
      `Begin it with ${wanted}.`,
    ]);
  }
  if (heading.children.some(({ type }) => type === 'footnoteReference')) {
    mistakes.push([`The heading “${text}” has a footnote.`, 'Put the footnote into the text below it.']);
  }
  return mistakes;
}

function idMistakes(heading: Heading, anchor: string, from: string): [message: string, fix: string][] {
  const text = toString(heading).trim();
  if (text === '') return [];
  if (anchor === '') return [[`The heading “${text}” has no letter or digit.`, 'Give it words.']];
  if (!isReservedId(anchor, from)) return [];
  return [[`The heading “${text}” has the id "${anchor}", which the page itself uses.`, 'Use other words.']];
}

function checkTable(table: Table, line: number): Finding[] {
  const [head, ...rows] = table.children;
  const width = head?.children.length ?? 0;
  const findings: Finding[] = [];
  const empty = head?.children.find((cell) => toString(cell).trim() === '');
  if (empty || !head) {
    const at = { line: empty?.position?.start.line ?? line, column: empty?.position?.start.column ?? 1 };
    findings.push({ ...at, message: 'A column of the table has no header.', fix: 'Name it in the first row.' });
  }
  for (const row of rows) {
    if (row.children.length <= width) continue;
    const { line: rowLine = line, column = 1 } = row.position?.start ?? {};
    const message = `The row has ${row.children.length} cells, the header ${width}; the rest would be lost.`;
    findings.push({ line: rowLine, column, message, fix: 'Add columns to the header, or write \\| for a stroke.' });
  }
  return findings;
}

function isIndented({ lang, meta }: Code, source: string): boolean {
  return !lang && !meta && !/^[\s>*+\-\d.)]*(```|~~~)/.test(source);
}

/** A paragraph that was meant to be something else. */
function looksUnfinished(source: string): [message: string, fix: string][] {
  if (/^ {0,3}#{2,6}[^\s#]/.test(source))
    return [['A heading has no space after its #.', 'Put a space after the last #.']];
  if (/^ {0,3}\|.*\|\s*$/.test(source)) {
    return [['The table has no header.', 'Put a line such as | --- | --- | below its first row.']];
  }
  return [];
}
