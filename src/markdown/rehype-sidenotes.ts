import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Repeats footnotes beside their references, for wide screens. Sidenotes are hidden from assistive technology and
 * search, since the notes stay at the end.
 */
export function rehypeSidenotes() {
  return (tree: Root) => {
    const notes = new Map<string, string>();
    visit(tree, 'element', (node) => {
      if (node.tagName === 'li' && typeof node.properties.id === 'string' && node.properties.id.startsWith('fn-')) {
        notes.set(`#${node.properties.id}`, textOf(node).trim());
      }
    });
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'sup' || index === undefined || !parent) return;
      const call = node.children[0];
      if (call?.type !== 'element' || typeof call.properties.href !== 'string') return;
      const text = notes.get(call.properties.href);
      if (text === undefined) return;
      notes.delete(call.properties.href);
      parent.children.splice(index + 1, 0, sidenote(toString(call), text));
      return [SKIP, index + 2];
    });
  };
}

/** Without back links. */
function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type !== 'element') return toString(child);
      return child.properties.dataFootnoteBackref === undefined ? textOf(child) : '';
    })
    .join('');
}

function sidenote(number: string, text: string): Element {
  const children: ElementContent[] = [{ type: 'text', value: ` ${number}. ${text} ` }];
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sidenote'], ariaHidden: 'true', dataPagefindIgnore: 'all' },
    children,
  };
}
