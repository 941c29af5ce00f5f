import type { Paragraph, Parents } from 'mdast';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import type { Body } from './check-body.ts';

/** Reports lines of a paragraph that were meant as something else, or not as a part of it. */
export function checkParagraphs({ nodes, lines }: Body): LineProblem[] {
  return nodes.flatMap(({ node, parents, line, column }): LineProblem[] => {
    if (node.type !== 'paragraph') return [];
    const own = linesOf(node, line, column, lines);
    const parent = parents.at(-1);
    const meant = meantProblems(own, parent?.type === 'listItem');
    if (meant.length > 0) return meant;
    return [...lazyProblems(own, parent), ...listProblems(own)];
  });
}

interface Line {
  /** Without indent and marks of quotations. */
  text: string;
  line: number;
  column: number;
  isFirst: boolean;
}

function linesOf({ position }: Paragraph, line: number, column: number, lines: string[]): Line[] {
  return lines.slice(line - 1, position?.end.line ?? line).map((source, index) => {
    const start = index === 0 ? column - 1 : (/^[\s>]*/.exec(source)?.[0].length ?? 0);
    return { text: source.slice(start), line: line + index, column: start + 1, isFirst: index === 0 };
  });
}

const containers: Partial<Record<Parents['type'], string>> = {
  blockquote: 'quotation',
  footnoteDefinition: 'footnote',
  listItem: 'item',
};

/** Markdown adds the line after an item, a quotation or a footnote to it, even without indent. */
function lazyProblems(lines: Line[], parent: Parents | undefined): LineProblem[] {
  const container = parent && containers[parent.type];
  if (container === undefined) return [];
  const index = lines.findIndex(({ text, column, isFirst }, place) => {
    const before = lines[place - 1]?.text ?? '';
    return !isFirst && column === 1 && /^\p{Lu}/u.test(text) && /[.!?:]["”’»)]*(?:\[\^[^\]]+\])*\s*$/.test(before);
  });
  const { line, column } = lines[index] ?? {};
  if (line === undefined || column === undefined) return [];
  const message = `This line becomes a part of the ${container} above.`;
  const fix = 'Put an empty line before it, or let it start like the line above.';
  return [{ line, column, message, fix, severity: 'warning' }];
}

/** Starts of lines that look like a list, but are none in Markdown. */
const starts = [
  /^[–—][ \t\u00a0]/,
  /^[-+]\d/,
  /^\d+[.)][ \t]/,
  /^\((?:\d{1,3}|[a-z]{1,3})\)[ \t]/i,
  /^(?:[a-z]|[ivx]{1,4})[.)][ \t]/i,
];

const notList: ProblemText = {
  message: 'These lines are no list: readers see them in one line.',
  fix: 'Start each item with "- " or "1. ", below an empty line.',
  severity: 'warning',
};

function listProblems(lines: Line[]): LineProblem[] {
  for (const start of starts) {
    const [first, second] = lines.filter(({ text }) => start.test(text));
    if (first && second) return [{ line: first.line, column: first.column, ...notList }];
  }
  return [];
}

/** Reports the first line that was meant as something else. */
function meantProblems(lines: Line[], isItem: boolean): LineProblem[] {
  for (const [index, { text, isFirst, line, column }] of lines.entries()) {
    const at = { line, column };
    const next = lines[index + 1]?.text ?? '';
    const found = patterns.find(
      ({ pattern, only }) =>
        (isFirst || only !== 'first') && ((isItem && !isFirst) || only !== 'item') && pattern.test(text),
    );
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

const noItem = { message: 'A list item has no space after its marker.', fix: 'Put a normal space there.' };

const definition = 'Write the word and what it means in one line, such as **Word**: its meaning.';

const patterns: { pattern: RegExp; message: string; fix: string; only?: 'first' | 'item' }[] = [
  { pattern: /^#{2,6}[^ \t#]/, ...noSpace },
  // A later line may start with a word such as #talks.
  { pattern: /^#[\p{L}\u00a0]/u, ...noSpace, only: 'first' },
  { pattern: /^#{7,}/, message: 'A heading can have six # at most.', fix: 'Start it with ## or ###.' },
  { pattern: /^\|.*\|\s*$/, ...noHeader },
  { pattern: /^[-+][\p{L}\u00a0]|^\d{1,2}[.)]\p{Lu}|^\*\u00a0/u, ...noItem },
  // Elsewhere, a line may start with a negative number.
  { pattern: /^[-+*–—]\d/, ...noItem, only: 'item' },
  {
    pattern: /^[•·‣◦▪●]/,
    message: 'This character does not start a list.',
    fix: 'Start each item with a hyphen and a space.',
  },
  {
    pattern: /^\|(?!.*\|\s*$)|^\+[-=+]{3,}\+\s*$|^\|={3,}|^\{\||^\|\}/,
    message: 'A table is written in another way here.',
    fix: 'Put | between its columns and at both ends, and | --- | --- | below its header.',
  },
  {
    pattern: /^:[ \t]+\S/,
    message: 'A colon does not start a definition, and would be printed as it is.',
    fix: definition,
  },
  // Before a number, it means “about”.
  {
    pattern: /^~[ \t]+\p{L}/u,
    message: 'A ~ does not start a definition, and would be printed as it is.',
    fix: definition,
  },
];
