import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The words of a node as the engine reads them for ids: without tags and pictures. */
export function plainText(node: Nodes): string {
  return toString(node, { includeHtml: false, includeImageAlt: false });
}

/** Whether a block is nothing that one reads: a heading, a rule, or what stands at the end. */
export function hasNoText(node: RootContent): boolean {
  return ['heading', 'thematicBreak', 'definition', 'footnoteDefinition'].includes(node.type);
}
