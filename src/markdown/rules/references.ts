import type { Finding } from '../finding.ts';
import type { PlacedNode } from '../placed-nodes.ts';

/** Footnotes and link references that lead nowhere, that nothing leads to, or that are there twice. */
export function checkReferences(nodes: PlacedNode[]): Finding[] {
  const used = new Set<string>();
  for (const { node } of nodes) {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  }
  const defined = new Map<string, number>();
  return nodes.flatMap(({ node, line, column, parents }): Finding[] => {
    const at = (message: string, fix: string): Finding[] => [{ line, column, message, fix }];
    if (node.type === 'text') {
      return parents.some(({ type }) => type === 'link') ? [] : checkLeftovers(node.value, line, column);
    }
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return [];
    const isNote = node.type === 'footnoteDefinition';
    const key = isNote ? `^${node.identifier}` : node.identifier;
    const name = isNote ? `The footnote [^${node.identifier}]` : `The address of [${node.identifier}]`;
    const first = defined.get(key);
    defined.set(key, first ?? line);
    if (first !== undefined)
      return at(`${name} is given twice; one would be lost.`, 'Rename or remove one of the two.');
    if (!used.has(key)) {
      return at(
        `${name} is never used and would be lost.`,
        isNote ? `Put [^${node.identifier}] into the text.` : 'Take it out.',
      );
    }
    if (isNote && node.children.length === 0) return at(`${name} has no text.`, 'Write it after the colon.');
    if (isNote && !/^[a-z0-9-]+$/.test(node.identifier)) {
      return at(`${name} cannot have that name.`, 'Use letters a to z, digits and hyphens.');
    }
    return [];
  });
}

/** Markup that did not become anything and would be printed as it is. */
function checkLeftovers(text: string, line: number, column: number): Finding[] {
  const note = /\[\^([^\]\s]+)\]/.exec(text);
  if (note) {
    const fix = `Add a line "[^${note[1] ?? ''}]: …" at the end.`;
    return [{ ...placeIn(text, note.index, line, column), message: `The footnote ${note[0]} has no text.`, fix }];
  }
  const reference = /\]\[([^\]]+)\]/.exec(text);
  if (reference) {
    const fix = `Add a line "[${reference[1] ?? ''}]: https://…" at the end.`;
    const message = `The link to [${reference[1] ?? ''}] has no address.`;
    return [{ ...placeIn(text, reference.index, line, column), message, fix }];
  }
  const link = /\]\(/.exec(text);
  if (link) {
    const message = 'This looks like a link that is not closed.';
    return [
      {
        ...placeIn(text, link.index, line, column),
        message,
        fix: 'Write [text](address) without spaces in the address.',
      },
    ];
  }
  const strong = /\*\*/.exec(text);
  if (!strong) return [];
  const message = 'The ** would be printed as they are.';
  const fix = 'Put them close around the words, without spaces inside.';
  return [{ ...placeIn(text, strong.index, line, column), message, fix, severity: 'warning' }];
}

/** The place of an offset in a text that begins at a place; markup before it can make the column a little less. */
function placeIn(text: string, offset: number, line: number, column: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line, column: column + offset }
    : { line: line + before.length - 1, column: last.length + 1 };
}
