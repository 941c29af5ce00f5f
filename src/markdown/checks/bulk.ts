import type { LineProblem } from '#domain/model/problems.ts';

/**
 * Far above normal texts: parsing time grows with the square of each. The worst megabyte takes seconds (measured with
 * remark-parse 11).
 */
const most = { lineLength: 5000, indent: 40, containers: 12, signs: 400 };

/** A body with a problem here is not read further. */
export function checkBulk(body: string): LineProblem[] {
  const problems: LineProblem[] = [];
  let signs = 0;
  let isReported = false;
  const lines = body.split('\n');
  for (const [index, line] of lines.entries()) {
    const at = (column: number, message: string, fix: string): void => {
      problems.push({ line: index + 1, column, message, fix });
    };
    if (line.trim() === '') [signs, isReported] = [0, false];
    if (line.length > most.lineLength) {
      at(most.lineLength, `The line is longer than ${most.lineLength} characters.`, 'Split it into paragraphs.');
      continue;
    }
    const start = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (indent > most.indent && indent < line.length) {
      at(1, `The line is indented by ${indent} spaces.`, `Indent by ${most.indent} at most.`);
    } else if (start.replace(/\s/g, '').length > most.containers && /[>+]|[-*]\s/.test(start)) {
      at(1, 'The line opens too many quotations or lists.', `Nest ${most.containers} at most.`);
    }
    signs += line.match(/[*_~[\]!<`{]/g)?.length ?? 0;
    if (signs > most.signs && !isReported) {
      isReported = true;
      at(1, `The paragraph has more than ${most.signs} markup characters.`, 'Split it with empty lines.');
    }
  }
  return problems;
}
