import type { Nodes } from 'mdast';
import { isElement, parseTag } from './inline-html.ts';

const phrasing = new Set<string>(
  'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference mdxJsxTextElement mdxTextExpression strong text'.split(
    ' ',
  ),
);

/** In no text: a file with this character is refused. */
const lineEnd = '\0';

/** The words that readers see: of each paragraph, heading and cell apart, without note references and pictures. */
export function readerLines(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const inside = node.children.filter(({ type }) => phrasing.has(type));
  const blocks = node.children.filter(({ type }) => !phrasing.has(type));
  return [...(inside.length > 0 ? inside.map(wordsOf).join('').split(lineEnd) : []), ...blocks.flatMap(readerLines)];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (isLineBreak(node)) return lineEnd;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function isLineBreak(node: Nodes): boolean {
  const name = isElement(node) ? node.name : node.type === 'html' ? parseTag(node.value)?.name : undefined;
  return name === 'br';
}
