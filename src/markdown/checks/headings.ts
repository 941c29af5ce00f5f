import type { Heading, Root } from 'mdast';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import { hasNoText, plainText } from '../plain-text.ts';
import { isReservedId } from '../reserved-ids.ts';
import type { Body } from './check-body.ts';

export function checkHeadings({ nodes, lines, anchorOf, from }: Body): LineProblem[] {
  // The title of the page has level 1.
  let level = 1;
  return nodes.flatMap(({ node, parents, line, column }): LineProblem[] => {
    if (node.type !== 'heading') return [];
    const text = plainText(node).trim();
    const before = level;
    level = node.depth;
    const at = (problem: ProblemText): LineProblem => ({ line, column, ...problem });
    if (text === '') return [at({ message: 'The heading is empty.', fix: 'Give it words or take it out.' })];
    return [
      ...formProblems(node, text, before, parents, lines[line - 1] ?? ''),
      ...idProblems(text, anchorOf.get(node) ?? '', from),
      ...(isUnderlined(parents, lines[line - 1] ?? '') ? [] : sectionProblems(node, text, parents.at(-1))),
    ].map(at);
  });
}

function isUnderlined(parents: PlacedNode['parents'], source: string): boolean {
  return parents.length === 1 && !/^ {0,3}#/.test(source);
}

function formProblems(
  heading: Heading,
  text: string,
  before: number,
  parents: PlacedNode['parents'],
  source: string,
): ProblemText[] {
  const problems: ProblemText[] = [];
  if (parents.length > 1)
    problems.push({ message: `The heading “${text}” is inside another block.`, fix: 'Start its line with ##.' });
  if (isUnderlined(parents, source)) {
    const fix = 'Start a heading with ##, or add an empty line.';
    return [{ message: `The line below “${text}” turns it into a heading.`, fix }];
  }
  if (heading.depth === 1) {
    problems.push({ message: `“${text}” is a second h1: the title is the first.`, fix: 'Start it with ##.' });
  } else if (heading.depth > before + 1) {
    const message = `The heading “${text}” skips from level ${before} to ${heading.depth}.`;
    problems.push({ message, fix: `Start it with ${'#'.repeat(before + 1)}.` });
  }
  if (heading.children.some(({ type }) => type === 'footnoteReference')) {
    problems.push({
      message: `The heading “${text}” has a footnote.`,
      fix: 'Put the footnote into the text below it.',
    });
  }
  return problems;
}

function idProblems(text: string, anchor: string, from: string): ProblemText[] {
  if (!/[\p{L}\p{N}]/u.test(anchor)) {
    return [{ message: `The heading “${text}” has no letter or digit.`, fix: 'Give it words.' }];
  }
  if (!isReservedId(anchor, from)) return [];
  const message = `The heading “${text}” has the id "${anchor}", which the page itself uses.`;
  return [{ message, fix: 'Use other words.' }];
}

/** A section needs text or a lower heading. A body without text has its own problem. */
function sectionProblems(
  heading: Heading,
  text: string,
  parent: PlacedNode['parents'][number] | undefined,
): ProblemText[] {
  if (parent?.type !== 'root') return [];
  const { children }: Root = parent;
  if (children.every(hasNoText)) return [];
  const next = children
    .slice(children.indexOf(heading) + 1)
    .find(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  if (next && (next.type !== 'heading' || next.depth > heading.depth)) return [];
  const message = `There is nothing below the heading “${text}”.`;
  return [{ message, fix: 'Write its text or take it out.', severity: 'warning' }];
}
