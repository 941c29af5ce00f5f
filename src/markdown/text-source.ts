import type { Nodes } from 'mdast';
import type { PlacedNode } from './placed-nodes.ts';

/** The source of a text node, with spaces for escaped signs. */
export interface TextSource {
  source: string;
  /** 1-based, from the body's first line. */
  placeOf(offset: number): { line: number; column: number };
}

export function sourceOf({ node, line, column }: PlacedNode, body: string): TextSource | undefined {
  const span = spanOf(node);
  if (!span) return undefined;
  const source = body.slice(...span).replace(/\\[!-/:-@[-`{-~]/g, '  ');
  return {
    source,
    placeOf(offset) {
      const before = source.slice(0, offset).split('\n');
      const last = before.at(-1) ?? '';
      return before.length === 1
        ? { line, column: column + offset }
        : { line: line + before.length - 1, column: last.length + 1 };
    },
  };
}

function spanOf({ position }: Nodes): [start: number, end: number] | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}
