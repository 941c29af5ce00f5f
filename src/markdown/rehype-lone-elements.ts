import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes a paragraph of a lone element such as `<q>…</q>`, as Markdown does but MDX does not. Components stay blocks.
 */
export function rehypeLoneElements() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (index === undefined || !parent || !/^[a-z]/.test(node.name ?? '')) return;
      if (parent.type === 'element' && parent.tagName === 'p') return;
      parent.children[index] = { type: 'element', tagName: 'p', properties: {}, children: [node] };
    });
  };
}
