import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { directionOf } from '#domain/names/direction-of.ts';
import { attributesOf, isElement, parseTag } from './inline-html.ts';

/** Adds `dir` to words in a language that is written from right to left, so that signs and numbers beside them stay. */
export function remarkDirection() {
  return (tree: Root) => {
    visit(tree, (node) => {
      const attributes = node.type === 'html' ? parseTag(node.value)?.attributes : attributesOf(node);
      const direction = directionOf(attributes?.lang);
      if (direction === undefined || attributes?.dir !== undefined) return;
      if (node.type === 'html') node.value = node.value.replace(/\s*\/?>$/, ` dir="${direction}">`);
      else if (isElement(node)) node.attributes.push({ type: 'mdxJsxAttribute', name: 'dir', value: direction });
    });
  };
}
