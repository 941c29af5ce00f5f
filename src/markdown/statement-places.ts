import { visit } from 'unist-util-visit';
import { parseBody, type BodyFormat } from './parse-body.ts';
import { plainText } from './plain-text.ts';

/** How often words stand in the blocks of a body, as readers see them, each time within one block. */
export function countStatement(body: string, format: BodyFormat, words: string): number {
  const { tree } = parseBody(body, format);
  let count = 0;
  if (tree) {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'tableCell') count += plainText(node).split(words).length - 1;
    });
  }
  return count;
}
