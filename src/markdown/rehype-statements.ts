import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { followUpKinds, type FollowUpKind } from '../domain/follow-up.ts';

/** Words of a text that something later bears on; `number` is that of the follow-up, from 1. */
interface Statement {
  number: number;
  kind: FollowUpKind;
  words: string;
}

const blocks = new Set(['p', 'li', 'td', 'th', 'dd']);

/**
 * Marks the statements that the frontmatter names in `followUps`, each at its words: what became of it follows as a link
 * to “What happened next”. The words stand within one block; footnote calls between them are passed over.
 */
export function rehypeStatements() {
  return (tree: Root, file: VFile) => {
    for (const statement of statementsIn(file)) {
      let isFound = false;
      visit(tree, 'element', (block) => {
        if (isFound || !blocks.has(block.tagName)) return;
        isFound = mark(block, statement);
        return isFound ? SKIP : undefined;
      });
    }
  };
}

/** What the engines of Markdown and MDX both hand on of the frontmatter, as its author wrote it. */
function statementsIn({ data }: VFile): Statement[] {
  const { frontmatter } = (data.astro ?? {}) as { frontmatter?: { followUps?: unknown } };
  const followUps: unknown[] = Array.isArray(frontmatter?.followUps) ? frontmatter.followUps : [];
  return followUps.flatMap((followUp, index) => {
    const { kind, statement } = (followUp ?? {}) as { kind?: FollowUpKind; statement?: unknown };
    if (typeof statement !== 'string' || !kind || !(kind in followUpKinds)) return [];
    return [{ number: index + 1, kind, words: statement }];
  });
}

/** Marks a statement in a block, if all of it stands there. */
function mark(block: Element, { number, kind, words }: Statement): boolean {
  const texts = textsOf(block);
  const start = texts
    .map(({ node }) => node.value)
    .join('')
    .indexOf(words);
  if (start < 0) return false;
  const end = start + words.length;
  let at = 0;
  let isFirst = true;
  for (const { node, parent } of texts) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.value.length)];
    at += node.value.length;
    if (from >= to) continue;
    const marked = element(
      'span',
      {
        className: ['statement'],
        dataFollowUp: String(number),
        ...(isFirst && { id: `statement-${number}` }),
      },
      [text(node.value.slice(from, to))],
    );
    const isLast = at >= end;
    const pieces: ElementContent[] = [
      text(node.value.slice(0, from)),
      marked,
      ...(isLast ? [text(' '), link(number, kind)] : []),
      text(node.value.slice(to)),
    ];
    const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
    parent.children.splice(parent.children.indexOf(node), 1, ...kept);
    isFirst = false;
  }
  return true;
}

/** The texts of an element in their order, without those of footnote calls. */
function textsOf(parent: Element): { node: Text; parent: Element }[] {
  return parent.children.flatMap((node) => {
    if (node.type === 'text') return [{ node, parent }];
    return node.type === 'element' && node.tagName !== 'sup' ? textsOf(node) : [];
  });
}

function link(number: number, kind: FollowUpKind): Element {
  const name = followUpKinds[kind];
  return element(
    'a',
    {
      className: ['follow-mark'],
      dataFollowUp: String(number),
      href: `#follow-up-${number}`,
      ariaLabel: `${name} later: see what happened next`,
      dataPagefindIgnore: 'all',
    },
    [text(name.toLowerCase())],
  );
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
