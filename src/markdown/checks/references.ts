import type { Nodes } from 'mdast';
import type { LineProblem } from '#domain/model/problems.ts';
import type { PlacedNode } from '../placed-nodes.ts';
import type { Body } from './check-body.ts';

export function checkReferences({ nodes }: Body): LineProblem[] {
  const used = usedIn(nodes);
  const defined = new Set<string>();
  return nodes.flatMap(({ node, parents, line, column }): LineProblem[] => {
    if (node.type === 'footnoteReference' && parents.some(({ type }) => type === 'link' || type === 'linkReference')) {
      const message = `The footnote [^${node.identifier}] is inside a link, and a link cannot contain another.`;
      return [{ line, column, message, fix: 'Put it after the link.' }];
    }
    const key = keyOf(node);
    if (key === undefined || !('identifier' in node)) return [];
    const at = (message: string, fix: string): LineProblem[] => [{ line, column, message, fix }];
    const isNote = node.type === 'footnoteDefinition';
    const name = isNote ? `The footnote [^${node.identifier}]` : `The address of [${node.identifier}]`;
    if (node.identifier.startsWith('^')) return at(`The footnote [${node.identifier}] ${badName}`, goodName);
    const isAgain = defined.has(key);
    defined.add(key);
    if (isAgain) return at(`${name} is given twice; one would be lost.`, 'Rename or remove one of the two.');
    if (!used.has(key)) {
      const fix = isNote ? `Put [^${node.identifier}] into the text.` : 'Take it out.';
      return at(`${name} is never used and would be lost.`, fix);
    }
    if (!isNote) return [];
    if (node.children.length === 0) return at(`${name} has no text.`, 'Write it after the colon.');
    if (!/^[a-z0-9]+(-[a-z][a-z0-9]*)*$/.test(node.identifier)) return at(`${name} ${badName}`, goodName);
    return callsItself(node, node.identifier) ? at(`${name} refers to itself.`, 'Take the reference out.') : [];
  });
}

// Ids of repeated references to a note end in a number.
const badName = 'cannot have that name.';
const goodName = 'Use a number, or letters a to z with single hyphens.';

function keyOf(node: Nodes): string | undefined {
  if (node.type === 'footnoteDefinition') return `^${node.identifier}`;
  return node.type === 'definition' ? node.identifier : undefined;
}

/** A footnote that only footnotes call counts when the text calls one of them. */
function usedIn(nodes: PlacedNode[]): Set<string> {
  const callsOf = new Map<string, string[]>();
  const used = new Set<string>();
  for (const { node, parents } of nodes) {
    const key =
      node.type === 'footnoteReference'
        ? `^${node.identifier}`
        : node.type === 'linkReference' || node.type === 'imageReference'
          ? node.identifier
          : undefined;
    if (key === undefined) continue;
    const note = parents.find((parent) => parent.type === 'footnoteDefinition');
    if (!note) used.add(key);
    else callsOf.set(`^${note.identifier}`, [...(callsOf.get(`^${note.identifier}`) ?? []), key]);
  }
  // The loop also visits members that are added during it.
  for (const key of used) for (const called of callsOf.get(key) ?? []) used.add(called);
  return used;
}

function callsItself(node: Nodes, identifier: string): boolean {
  if (node.type === 'footnoteReference') return node.identifier === identifier;
  return 'children' in node && node.children.some((child) => callsItself(child, identifier));
}
