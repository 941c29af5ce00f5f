import type { Heading, Root } from 'mdast';
import type { Finding } from '../finding.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { hasNoText, plainText } from '../plain-text.ts';
import { isReservedId } from '../reserved-ids.ts';

export function checkHeadings(
  nodes: PlacedNode[],
  lines: string[],
  anchorOf: Map<Heading, string>,
  from: string,
): Finding[] {
  // The title of the page has level 1.
  let level = 1;
  return nodes.flatMap(({ node, parents, line, column }): Finding[] => {
    if (node.type !== 'heading') return [];
    const text = plainText(node).trim();
    const before = level;
    level = node.depth;
    const at = ([message, fix, severity]: Mistake): Finding => ({
      line,
      column,
      message,
      fix,
      ...(severity && { severity }),
    });
    if (text === '') return [at(['The heading is empty.', 'Give it words or take it out.'])];
    return [
      ...formMistakes(node, text, before, parents, lines[line - 1] ?? ''),
      ...idMistakes(text, anchorOf.get(node) ?? '', from),
      ...(isUnderlined(parents, lines[line - 1] ?? '') ? [] : sectionMistakes(node, text, parents.at(-1))),
    ].map(at);
  });
}

type Mistake = [message: string, fix: string, severity?: 'warning'];

function isUnderlined(parents: PlacedNode['parents'], source: string): boolean {
  return parents.length === 1 && !/^ {0,3}#/.test(source);
}

function formMistakes(
  heading: Heading,
  text: string,
  before: number,
  parents: PlacedNode['parents'],
  source: string,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (parents.length > 1)
    mistakes.push([`The heading “${text}” stands inside another block.`, 'Begin its line with ##.']);
  if (isUnderlined(parents, source)) {
    const fix = 'Begin a heading with ##, or add an empty line.';
    return [[`The line below “${text}” turns it into a heading.`, fix]];
  }
  if (heading.depth === 1) mistakes.push([`“${text}” is a second h1: the title is the first.`, 'Begin it with ##.']);
  else if (heading.depth > before + 1) {
    const message = `The heading “${text}” skips from level ${before} to ${heading.depth}.`;
    mistakes.push([message, `Begin it with ${'#'.repeat(before + 1)}.`]);
  }
  if (heading.children.some(({ type }) => type === 'footnoteReference')) {
    mistakes.push([`The heading “${text}” has a footnote.`, 'Put the footnote into the text below it.']);
  }
  return mistakes;
}

function idMistakes(text: string, anchor: string, from: string): Mistake[] {
  if (!/[\p{L}\p{N}]/u.test(anchor)) return [[`The heading “${text}” has no letter or digit.`, 'Give it words.']];
  if (!isReservedId(anchor, from)) return [];
  return [[`The heading “${text}” has the id "${anchor}", which the page itself uses.`, 'Use other words.']];
}

/** A section needs text or a lower heading. A body without text has its own problem. */
function sectionMistakes(heading: Heading, text: string, parent: PlacedNode['parents'][number] | undefined): Mistake[] {
  if (parent?.type !== 'root') return [];
  const { children }: Root = parent;
  if (children.every(hasNoText)) return [];
  const next = children
    .slice(children.indexOf(heading) + 1)
    .find(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  if (next && (next.type !== 'heading' || next.depth > heading.depth)) return [];
  return [[`There is nothing below the heading “${text}”.`, 'Write its text or take it out.', 'warning']];
}
