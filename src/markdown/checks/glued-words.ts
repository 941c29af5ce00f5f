import type { Nodes } from 'mdast';
import type { LineProblem } from '#domain/model/problems.ts';
import { inlineElements, isElement, parseTag } from '../inline-html.ts';
import type { Body } from './check-body.ts';

/** Reports words that run together at markup, such as `word[link](…)`. */
export function checkGluedWords({ nodes }: Body): LineProblem[] {
  return nodes.flatMap(({ node }) =>
    node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' ? gluedIn(node.children) : [],
  );
}

interface Piece {
  text: string;
  line: number;
  column: number;
  /** True when markup starts or ends before it. */
  isApart: boolean;
}

function gluedIn(children: Nodes[]): LineProblem[] {
  const pieces: Piece[] = [];
  collect(children, pieces, { isApart: false });
  return pieces.flatMap((piece, index): LineProblem[] => {
    const before = pieces[index - 1]?.text ?? '';
    if (!piece.isApart || !/\p{L}$/u.test(before) || !/^\p{L}/u.test(piece.text)) return [];
    const words = (/\S+$/.exec(before)?.[0] ?? '') + (/^\S+/.exec(piece.text)?.[0] ?? '');
    const { line, column } = piece;
    return [
      { line, column, message: `“${words}” runs together where markup starts or ends.`, fix: 'Put a space there.' },
    ];
  });
}

function collect(children: Nodes[], pieces: Piece[], state: { isApart: boolean }): void {
  for (const node of children) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'text') {
      pieces.push({ text: node.value, line, column, isApart: state.isApart });
      state.isApart = false;
      continue;
    }
    state.isApart = true;
    if (isBreak(node)) pieces.push({ text: '', line, column, isApart: true });
    if (node.type === 'inlineCode') pieces.push({ text: node.value, line, column, isApart: true });
    else if ('children' in node) collect(node.children, pieces, state);
    // The node's content separates the words.
    else if (node.type !== 'html') pieces.push({ text: '', line, column, isApart: true });
    if (isBreak(node)) pieces.push({ text: '', line, column, isApart: true });
    state.isApart = true;
  }
}

/** Line breaks and components separate words. */
function isBreak(node: Nodes): boolean {
  const name = isElement(node) ? (node.name ?? '') : node.type === 'html' ? parseTag(node.value)?.name : undefined;
  return name !== undefined && (name === 'br' || !inlineElements.includes(name));
}
