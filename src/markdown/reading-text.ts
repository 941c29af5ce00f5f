import type { Nodes, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from '#domain/versions/difference.ts';
import { parseBody, type BodyFormat } from './parse-body.ts';

/** Link targets are as written. */
export interface ReadingText {
  blocks: Block[];
  links: { text: string; target: string }[];
}

/** The lines as written when the body cannot be parsed. */
export function readingTextOf(body: string, format: BodyFormat): ReadingText {
  const { tree, problems } = parseBody(body, format);
  if (!tree || problems.length > 0) {
    const lines = body.split('\n').filter((line) => line.trim() !== '');
    return { blocks: lines.map((text) => ({ kind: 'other', text })), links: [] };
  }
  const definitions = new Map<string, string>();
  for (const node of nodesIn(tree)) if (node.type === 'definition') definitions.set(node.identifier, node.url);
  return {
    blocks: tree.children.flatMap((node) => blocksOf(node)).filter(({ text }) => text !== ''),
    links: nodesIn(tree).flatMap((node) => {
      const target =
        node.type === 'link' || node.type === 'image'
          ? node.url
          : node.type === 'linkReference' || node.type === 'imageReference'
            ? definitions.get(node.identifier)
            : undefined;
      return target === undefined ? [] : [{ text: plain(node), target }];
    }),
  };
}

function blocksOf(node: RootContent, kind: Block['kind'] = 'paragraph'): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: plain(node) }];
    case 'paragraph': {
      const [only, ...more] = node.children;
      // The parser puts a component on a line of its own into a paragraph.
      const isComponent = only?.type === 'mdxJsxTextElement' && more.length === 0;
      return isComponent ? [quotationOf(only)] : [{ kind, text: plain(node) }];
    }
    case 'list':
      return node.children.flatMap(({ children }) => children.flatMap((child) => blocksOf(child, 'item')));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quotation'));
    case 'table':
      return node.children.map(({ children }) => ({ kind: 'row', text: children.map(plain).join(' | ') }));
    case 'footnoteDefinition':
      return [{ kind: 'note', text: `${node.identifier}. ${node.children.map(plain).join(' ')}` }];
    case 'mdxJsxFlowElement':
      return [quotationOf(node)];
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return [{ kind: 'other', text: plain(node) }];
  }
}

function quotationOf({ attributes, children }: MdxJsxFlowElement | MdxJsxTextElement): Block {
  const values = attributes.map(({ value }) => (typeof value === 'string' ? value : ''));
  return { kind: 'quotation', text: [...children.map(plain), ...values].filter(Boolean).join(' · ') };
}

/** On one line; footnote references are names in brackets, pictures are descriptions. */
function plain(node: Nodes): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return '';
    case 'footnoteReference':
      return `[${node.identifier}]`;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    default:
      return 'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
  }
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}
