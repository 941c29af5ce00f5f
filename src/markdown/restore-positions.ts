import type { Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';

/** GFM omits the places of nodes with bare addresses. Each node starts where its words come next in the source. */
export function restorePositions(tree: Root, text: string): void {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  restore(tree, text, (offset) => pointAt(starts, offset));
}

function restore(parent: Parents, text: string, pointOf: (offset: number) => Point): void {
  let end = parent.position?.start.offset ?? 0;
  for (const node of parent.children) {
    if (!node.position) {
      const words = toString(node);
      const found = text.indexOf(words, end);
      const start = found < 0 || found > (parent.position?.end.offset ?? text.length) ? end : found;
      const last = Math.min(start + words.length, parent.position?.end.offset ?? text.length);
      node.position = { start: pointOf(start), end: pointOf(last) };
    }
    end = node.position.end.offset ?? end;
    if ('children' in node) restore(node, text, pointOf);
  }
}

function pointAt(starts: number[], offset: number): Point {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
