import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The engine makes ids from this text. */
export function plainText(node: Nodes): string {
  return toString(node, { includeHtml: false, includeImageAlt: false });
}

export function hasNoText(node: RootContent): boolean {
  return ['heading', 'thematicBreak', 'definition', 'footnoteDefinition'].includes(node.type);
}
