import type { Nodes } from 'mdast';
import type { LineProblem } from '#domain/model/problems.ts';
import { inlineElements, isElement, parseTag } from '../inline-html.ts';
import type { Body } from './check-body.ts';

/** Reports words that run together at markup, such as `word[link](…)`, and numbers that lose a sign, as in `3*4*5`. */
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
  /** True when that markup may be meant as signs of the text. */
  isSign: boolean;
}

function gluedIn(children: Nodes[]): LineProblem[] {
  const pieces: Piece[] = [];
  collect(children, pieces, { isApart: false, isSign: false });
  return pieces.flatMap((piece, index): LineProblem[] => {
    const before = pieces[index - 1]?.text ?? '';
    const ends = piece.isSign ? '[\\p{L}\\p{N}]' : '\\p{L}';
    if (!piece.isApart || !new RegExp(`${ends}$`, 'u').test(before) || !new RegExp(`^${ends}`, 'u').test(piece.text)) {
      return [];
    }
    const words = (/\S+$/.exec(before)?.[0] ?? '') + (/^\S+/.exec(piece.text)?.[0] ?? '');
    const { line, column } = piece;
    const fix = /\d/.test(words) ? 'Write \\* or \\~ for a sign, or put a space there.' : 'Put a space there.';
    return [{ line, column, message: `“${words}” runs together where markup starts or ends.`, fix }];
  });
}

function collect(children: Nodes[], pieces: Piece[], state: Pick<Piece, 'isApart' | 'isSign'>): void {
  for (const node of children) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'text') {
      pieces.push({ text: node.value, line, column, ...state });
      Object.assign(state, { isApart: false, isSign: false });
      continue;
    }
    const isSign = ['emphasis', 'strong', 'delete'].includes(node.type);
    Object.assign(state, { isApart: true, isSign });
    if (isBreak(node)) pieces.push({ text: '', line, column, isApart: true, isSign: false });
    if (node.type === 'inlineCode') pieces.push({ text: node.value, line, column, isApart: true, isSign: false });
    else if ('children' in node) collect(node.children, pieces, state);
    // The node's content separates the words.
    else if (node.type !== 'html') pieces.push({ text: '', line, column, isApart: true, isSign: false });
    if (isBreak(node)) pieces.push({ text: '', line, column, isApart: true, isSign: false });
    Object.assign(state, { isApart: true, isSign });
  }
}

/** Line breaks and components separate words. */
function isBreak(node: Nodes): boolean {
  const name = isElement(node) ? (node.name ?? '') : node.type === 'html' ? parseTag(node.value)?.name : undefined;
  return name !== undefined && (name === 'br' || !inlineElements.includes(name));
}
