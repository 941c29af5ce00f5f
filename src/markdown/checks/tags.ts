import type { Html, Parents } from 'mdast';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import { attributeProblem, forbiddenTag, parseTag } from '../inline-html.ts';
import { declaration } from '../mdx-problem.ts';

const voids = /^(br|hr|img|input|link|meta|base|source|embed|wbr)$/i;

/**
 * Allows some tags inside a line, closed in order. `reported` has the reported names, so that their end tags are not
 * reported too.
 */
export function checkTags(parent: Parents, reported: Set<string>): LineProblem[] {
  const isLine = !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  const open: { name: string; node: Html; isAllowed: boolean }[] = [];
  const problems: LineProblem[] = [];
  const report = ({ position, value }: Html, problem: ProblemText): void => {
    const { line = 1, column = 1 } = position?.start ?? {};
    problems.push({ line, column, ...problem });
    reported.add(shapeOf(value).name ?? '');
  };
  for (const node of parent.children) {
    if (node.type !== 'html') continue;
    const { name, isEnd, hasEnd } = shapeOf(node.value);
    if (isEnd) {
      const opened = open.findLastIndex((tag) => tag.name === name);
      if (opened < 0 && !reported.has(name ?? '')) {
        report(node, { message: `</${name}> closes nothing.`, fix: 'Open it in the same sentence, or take it out.' });
      }
      // Inner tags that are still open are closed out of order.
      const inner = opened < 0 ? [] : open.splice(opened).slice(1);
      for (const tag of inner) if (tag.isAllowed) report(tag.node, unclosed(tag.name));
      continue;
    }
    const problem = tagProblem(node.value, name, isLine);
    if (problem) report(node, problem);
    if (name !== undefined && !hasEnd) open.push({ name, node, isAllowed: problem === undefined });
  }
  for (const { name, node, isAllowed } of open) if (isAllowed) report(node, unclosed(name));
  return problems;
}

/** `hasEnd` is false when another tag must follow. */
function shapeOf(html: string): { name: string | undefined; isEnd: boolean; hasEnd: boolean } {
  const [tag = '', slash, name] = /^<(\/?)([A-Za-z][\w:-]*)[^>]*>?/.exec(html) ?? [];
  const rest = html.slice(tag.length);
  const hasEnd = name !== undefined && (voids.test(name) || tag.endsWith('/>') || rest.includes(`</${name}`));
  return { name, isEnd: slash === '/', hasEnd };
}

function tagProblem(html: string, name: string | undefined, isLine: boolean): ProblemText | undefined {
  if (name === undefined) return declaration;
  const forbidden = forbiddenTag(name, 'md');
  if (forbidden) return forbidden;
  if (!isLine) return { message: `<${name}> is outside a line of text.`, fix: 'Put it around words of a sentence.' };
  const tag = parseTag(html);
  if (!tag) {
    return { message: `This tag of <${name}> is not plain.`, fix: `Write it as <${name}> or <${name} lang="uk">.` };
  }
  if (tag.doubled !== undefined) {
    return { message: `<${name}> has the attribute "${tag.doubled}" twice.`, fix: 'Keep one of the two.' };
  }
  return attributeProblem(tag.name, tag.attributes);
}

function unclosed(name: string): ProblemText {
  return { message: `<${name}> is not closed.`, fix: 'Close it in the same sentence.' };
}
