import type { Nodes } from 'mdast';
import { shortened } from '#domain/model/problems.ts';
import type { LineProblem } from '#domain/model/problems.ts';
import { isElement } from '../inline-html.ts';
import { readerLines } from '../reader-lines.ts';
import type { Body } from './check-body.ts';

const quotation = /[“„«"](?:[^\s“”„«»"]+\s+){3,}[^\s“”„«»"]+[”»“"]/;
const number = String.raw`\d+(?:[.,]\d+)*`;
const numbers = String.raw`\b${number}(?:[–-]${number})?`;
const units = 'per cent|percent|million|billion|trillion|thousand|soldiers|troops|people|dollars|euros';
/** A number with a unit, with separated thousands, or with four or more digits that is not a year. */
const count = new RegExp(
  String.raw`${numbers}\s(?:${units})\b|${numbers}\s?%|\b\d{1,3}(?:[,.]\d{3})+\b|\b(?!(?:1[89]|20)\d\d\b)\d{4,}\b`,
);

/** A source or footnote in the next or previous block counts. */
export function checkAttribution({ tree }: Body): LineProblem[] {
  const blocks = tree.children;
  const cites = blocks.map(hasCitation);
  return blocks.flatMap((block, index): LineProblem[] => {
    if (cites[index] || ['heading', 'footnoteDefinition', 'definition', 'code'].includes(block.type)) return [];
    if (cites[index + 1] || cites[index - 1]) return [];
    const lines = readerLines(block);
    const found = [quotation, count].flatMap((pattern) => lines.map((text) => pattern.exec(text))).find(Boolean);
    if (!found) return [];
    const { line = 1, column = 1 } = block.position?.start ?? {};
    const message = `“${shortened(found[0].replace(/[“”]/g, ''), 40)}” has no source or footnote near it.`;
    return [
      { line, column, message, fix: 'Say where it comes from with [^1] or a source: link.', severity: 'warning' },
    ];
  });
}

function hasCitation(node: Nodes): boolean {
  if (node.type === 'footnoteDefinition') return false;
  if (node.type === 'footnoteReference') return true;
  if (node.type === 'link' && node.url.startsWith('source:')) return true;
  if (isElement(node) && node.name === 'Said') return true;
  return 'children' in node && node.children.some(hasCitation);
}
