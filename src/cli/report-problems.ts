import { readFileSync } from 'node:fs';
import { formatProblem, isError, type LocatedProblem } from '#domain/model/problems.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Larger numbers usually have one cause. */
const mostPerFile = 50;

export function formatReport(problems: LocatedProblem[], format: ReportFormat): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems.map(asRecord), null, 2);
    case 'github':
      return problems.map(asAnnotation).join('\n');
    case 'text':
      return asText(problems);
  }
}

/** `no problems, 2 warnings.` */
export function formatCounts(problems: LocatedProblem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const parts = [counted(errors, 'problem'), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])];
  return `${parts.join(', ')}.`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

function asRecord({ file, line, column, severity, message, fix, alsoAt }: LocatedProblem): object {
  return { file, line, column, severity: severity ?? 'error', message, fix, ...(alsoAt && { also: alsoAt }) };
}

/** Escapes follow “Workflow commands for GitHub Actions”. */
function asAnnotation({ file, line, column, severity, message, fix }: LocatedProblem): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severity ?? 'error'} file=${property(file)},line=${line},col=${column}::${data(`${message} ${fix}`)}`;
}

function asText(problems: LocatedProblem[]): string {
  return [...Map.groupBy(problems, ({ file }) => file)]
    .flatMap(([file, list]) => {
      const lines = linesOf(file);
      const shown = list
        .slice(0, mostPerFile)
        .flatMap((problem) => [
          formatProblem(problem),
          ...(isError(problem) ? excerpt(lines[problem.line - 1], problem) : []),
        ]);
      const rest = list.length - mostPerFile;
      return rest > 0 ? [...shown, `${file}  … and ${rest} more in this file.`] : shown;
    })
    .join('\n');
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

const width = 100;

/** Marks the column. Characters that could control a terminal become spaces. */
function excerpt(line: string | undefined, { line: number, column }: LocatedProblem): string[] {
  if (line === undefined || line.trim() === '') return [];
  const start = Math.max(0, Math.min(column - 1 - width / 2, line.length - width));
  // eslint-disable-next-line no-control-regex
  const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ');
  const cut = clean(line.slice(start, start + width));
  const gutter = String(number).padStart(5);
  const mark = ' '.repeat(Math.max(0, Math.min(column - 1 - start, cut.length)));
  return [`${gutter} | ${start > 0 ? '…' : ''}${cut}`, `${' '.repeat(5)} | ${start > 0 ? ' ' : ''}${mark}^`];
}
