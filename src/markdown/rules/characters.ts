import type { Nodes } from 'mdast';
import { findMixedWord, findUnseen } from '#domain/checks/unseen.ts';
import type { Finding } from '../finding.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { sourceOf } from '../text-source.ts';

/** Reports invisible characters from entities such as `&#x202e;`, and words of two alphabets. */
export function checkCharacters(nodes: PlacedNode[], body: string): Finding[] {
  return nodes.flatMap((placed): Finding[] => {
    const { node, line, column } = placed;
    const value = wordsOf(node).join(' ');
    const text = value === '' ? undefined : sourceOf(placed, body);
    if (!text) return [];
    const findings: Finding[] = [];
    const unseen = findUnseen(value);
    if (unseen && !findUnseen(text.source)) {
      findings.push({ line, column, message: unseen.message, fix: unseen.fix });
    }
    const mixed = node.type === 'text' ? findMixedWord(text.source) : undefined;
    if (mixed) {
      const { index, ...mistake } = mixed;
      findings.push({ ...text.placeOf(index), ...mistake });
    }
    return findings;
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
