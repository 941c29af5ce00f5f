import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import { forbiddenTag } from './inline-html.ts';

/** Thrown by the MDX parser. */
export interface MdxError {
  reason: string;
  ruleId?: string;
  source?: string;
  line?: number;
  column?: number;
}

export function isMdxError(error: unknown): error is MdxError {
  return typeof error === 'object' && error !== null && 'reason' in error;
}

/** `unclosed` is the name of an open tag. */
export function mdxProblem(error: MdxError, body: string): { problem: LineProblem; unclosed?: string } {
  const offset = offsetOf(body, error);
  const at = (start: number, text: ProblemText): { problem: LineProblem } => ({
    problem: { ...placeOf(body, start), ...text },
  });
  const { reason, source = '' } = error;
  if (source.endsWith('esm')) return at(startOfModule(body, offset), moduleLine);
  if (/expression|acorn/.test(source + String(error.ruleId)) || reason.includes('spread')) {
    const start = startOfBrace(body, offset);
    return at(
      start,
      reason.includes('end of file') ? { message: 'A brace { is not closed.', fix: escapeBrace } : braces,
    );
  }
  const [, open, from] = /^Expected a closing tag for `<([^`>]*)>` \((\d+:\d+)-/.exec(reason) ?? [];
  if (open !== undefined && from !== undefined) {
    const [line = 1, column = 1] = from.split(':').map(Number);
    return { problem: { line, column, ...unclosedProblem(open) }, unclosed: open };
  }
  const start = Math.max(0, body.lastIndexOf('<', offset));
  return at(start, tagProblem(reason, body.slice(start, start + 200)));
}

const escapeBrace = 'Write \\{ for a brace.';
const escapeTag = 'Write \\< for the character.';

export const braces: ProblemText = { message: 'A text cannot contain an expression in braces.', fix: escapeBrace };

const moduleLine: ProblemText = {
  message: 'A line that starts with "import" or "export" is program code in MDX.',
  fix: 'Start it with another word.',
};

export const declaration: ProblemText = {
  message: 'A comment or declaration of HTML is not allowed in a text.',
  fix: 'Take it out.',
};

function unclosedProblem(name: string): ProblemText {
  if (name === 'br') return { message: 'In MDX <br> has to close itself.', fix: 'Write <br/>.' };
  return forbiddenTag(name, 'mdx') ?? { message: `<${name}> is not closed.`, fix: `Close it with </${name}>.` };
}

function tagProblem(reason: string, tag: string): ProblemText {
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(tag)?.[1];
  if (/^<[!?]/.test(tag)) return declaration;
  if (/^<[\w.+-]+(:\/\/|@)/.test(tag)) {
    return { message: 'An address in < and > is not read in MDX.', fix: 'Write [text](https://…).' };
  }
  const [, closing, opened] = /^Unexpected closing tag `<\/([^`>]*)>`, expected .* `<([^`>]*)>`/.exec(reason) ?? [];
  if (opened !== undefined) {
    return { message: `<${opened}> is closed by </${closing}>.`, fix: `Close it with </${opened}>.` };
  }
  if (name === undefined) return { message: 'This < does not start a tag.', fix: escapeTag };
  const forbidden = forbiddenTag(name, 'mdx');
  if (forbidden) return forbidden;
  if (reason.includes('closing slash')) {
    return { message: `</${name}> closes nothing.`, fix: `Open it with <${name}>, or take it out.` };
  }
  if (reason.startsWith('Expected the closing tag')) {
    return { message: `<${name}> and the markup around it overlap.`, fix: 'Close first what was opened last.' };
  }
  if (reason.includes('attribute value')) {
    return { message: `A value in the tag of <${name}> has no quotation marks.`, fix: 'Write name="value".' };
  }
  return { message: `The tag of <${name}> is not complete.`, fix: `Write it as <${name} …> on one line. ${escapeTag}` };
}

function offsetOf(body: string, { line = 1, column = 1 }: MdxError): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = body.indexOf('\n', start) + 1;
  return start + column - 1;
}

function placeOf(body: string, offset: number): { line: number; column: number } {
  const before = body.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function startOfModule(body: string, offset: number): number {
  const lines = [...body.slice(0, offset + 1).matchAll(/^(import|export)\b/gm)];
  return lines.at(-1)?.index ?? offset;
}

function startOfBrace(body: string, offset: number): number {
  let open = 0;
  for (let index = Math.min(offset, body.length - 1); index >= 0; index--) {
    const isEscaped = body[index - 1] === '\\';
    if (body[index] === '}' && index < offset && !isEscaped) open++;
    if (body[index] === '{' && !isEscaped && open-- === 0) return index;
  }
  return offset;
}
