import type { Nodes } from 'mdast';
import { parseBody, type BodyFormat } from './parse-body.ts';
import { patternOf } from './statement-marks.ts';

/** Counts as readers see it; undefined when the body cannot be parsed. */
export function countStatement(body: string, format: BodyFormat, statement: string): number | undefined {
  const { tree, problems } = parseBody(body, format);
  if (!tree || problems.length > 0) return undefined;
  const pattern = patternOf({ statement });
  return linesIn(tree).reduce((count, line) => count + (line.match(pattern)?.length ?? 0), 0);
}

const phrasing = new Set<string>(
  'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference mdxJsxTextElement mdxTextExpression strong text'.split(
    ' ',
  ),
);

/** Without note references and pictures. */
function linesIn(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const inside = node.children.filter(({ type }) => phrasing.has(type));
  const blocks = node.children.filter(({ type }) => !phrasing.has(type));
  return [...(inside.length > 0 ? [inside.map(wordsOf).join('')] : []), ...blocks.flatMap(linesIn)];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
