import type { Nodes } from 'mdast';
import { findMixedWord, findInvisible } from '#domain/checks/characters.ts';
import type { LineProblem } from '#domain/model/problems.ts';
import { sourceOf } from '../text-source.ts';
import type { Body } from './check-body.ts';

/** Reports invisible characters from entities such as `&#x202e;`, and words of two alphabets. */
export function checkCharacters({ nodes, source }: Body): LineProblem[] {
  return nodes.flatMap((placed): LineProblem[] => {
    const { node, line, column } = placed;
    const value = wordsOf(node).join(' ');
    const text = value === '' ? undefined : sourceOf(placed, source);
    if (!text) return [];
    const problems: LineProblem[] = [];
    const unseen = findInvisible(value);
    if (unseen && !findInvisible(text.source)) {
      problems.push({ line, column, message: unseen.message, fix: unseen.fix });
    }
    const mixed = node.type === 'text' ? findMixedWord(text.source) : undefined;
    if (mixed) {
      const { index, ...problem } = mixed;
      problems.push({ ...text.placeOf(index), ...problem });
    }
    return problems;
  });
}

function wordsOf(node: Nodes): string[] {
  const words = [
    'value' in node ? node.value : undefined,
    'alt' in node ? node.alt : undefined,
    'title' in node ? node.title : undefined,
  ];
  return words.filter((word): word is string => typeof word === 'string' && word !== '');
}
