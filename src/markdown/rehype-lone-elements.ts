import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes a paragraph of a line that holds nothing but an element, such as `<q>…</q>`: Markdown takes it for one, MDX does
 * not. A component, whose name is capital, is a block in both.
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
