import type { Nodes, Parents, Root } from 'mdast';
import { attributesOf, parseTag } from './inline-html.ts';

export interface PlacedNode {
  node: Nodes;
  /** From the root to the parent. */
  parents: Parents[];
  line: number;
  column: number;
  /** True when the node or something around it names its language. */
  hasLanguage: boolean;
}

export function placedNodes(tree: Root): PlacedNode[] {
  const found: PlacedNode[] = [];
  collect(tree, [], { line: 1, column: 1 }, false, found);
  return found;
}

function collect(
  node: Nodes,
  parents: Parents[],
  above: { line: number; column: number },
  around: boolean,
  found: PlacedNode[],
): void {
  const { line, column } = node.position?.start ?? above;
  const hasLanguage = around || 'lang' in attributesOf(node);
  found.push({ node, parents, line, column, hasLanguage });
  if (!('children' in node)) return;
  // In Markdown, tags are siblings of their content.
  const open: boolean[] = [];
  for (const child of node.children) {
    const tag = child.type === 'html' ? parseTag(child.value) : undefined;
    if (tag?.kind === 'close') open.pop();
    collect(child, [...parents, node], { line, column }, hasLanguage || open.includes(true), found);
    if (tag?.kind === 'open') open.push('lang' in tag.attributes);
  }
}
