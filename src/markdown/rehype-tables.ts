import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Regions scroll on narrow screens and have the name of the heading above. A strict policy forbids styles for
 * alignment.
 */
export function rehypeTables() {
  return (tree: Root) => {
    let heading = 'the introduction';
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) heading = toString(node);
      if (node.tagName !== 'table' || index === undefined || !parent) return;
      visit(node, 'element', alignByClass);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: `Table in “${heading}”` },
        children: [node],
      };
      return SKIP;
    });
  };
}

function alignByClass(cell: Element): void {
  if (cell.tagName === 'th' && cell.properties.scope === undefined) cell.properties.scope = 'col';
  const align = cell.properties.align;
  if (typeof align !== 'string') return;
  delete cell.properties.align;
  cell.properties.className = [`align-${align}`];
}
