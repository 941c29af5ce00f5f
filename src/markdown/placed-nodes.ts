import type { Nodes, Parents, Root } from 'mdast';
import { attributesOf, parseTag } from './inline-html.ts';

/** A node of a body with where it stands. */
export interface PlacedNode {
  node: Nodes;
  /** From the root down to the parent. */
  parents: Parents[];
  line: number;
  column: number;
  /** Whether it, or something around it, names its language. */
  hasLanguage: boolean;
}

/** Lists all nodes of a body in the order of the text. */
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
  // In Markdown the tags of an element are siblings of what they enclose.
  const open: boolean[] = [];
  for (const child of node.children) {
    const tag = child.type === 'html' ? parseTag(child.value) : undefined;
    if (tag?.kind === 'close') open.pop();
    collect(child, [...parents, node], { line, column }, hasLanguage || open.includes(true), found);
    if (tag?.kind === 'open') open.push('lang' in tag.attributes);
  }
}
