import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { VFile } from 'vfile';
import { patternOf, statementMarksOf, type StatementMark } from './statement-marks.ts';

/** Statements that are not found have no mark. */
export function rehypeStatements() {
  return (tree: Root, file: VFile) => {
    const { frontmatter } = (file.data.astro ?? {}) as { frontmatter?: unknown };
    for (const mark of statementMarksOf(frontmatter)) markIn(tree, mark);
  };
}

type Parent = Root | Element | Extract<RootContent, { children: unknown }>;

const inline = new Set('a abbr bdi button cite code em i q small span strong sub sup time'.split(' '));

/** `outer` is the block's child that contains the text, or the text itself. */
interface PlacedText {
  node: Text;
  parent: { children: unknown[] };
  outer: unknown;
}

function markIn(block: Parent, mark: StatementMark): boolean {
  const texts = textsOf(block);
  const found = patternOf(mark).exec(texts.map(({ node }) => node.value).join(''));
  if (!found) return block.children.some((child) => 'children' in child && markIn(child, mark));
  const end = found.index + found[0].length;
  let offset = 0;
  let last: unknown;
  for (const { node, parent, outer } of texts) {
    const { value } = node;
    const from = Math.max(found.index - offset, 0);
    const to = Math.min(end - offset, value.length);
    offset += value.length;
    if (from >= to) continue;
    const properties = { ...mark.words, ...(last === undefined && mark.first) };
    const marked = element('span', properties, value.slice(from, to));
    const pieces = [text(value.slice(0, from)), marked, text(value.slice(to))].filter(hasContent);
    parent.children.splice(parent.children.indexOf(node), 1, ...pieces);
    last = outer === node ? marked : outer;
  }
  // The link goes after the last element: links cannot be nested.
  const children: unknown[] = block.children;
  // Search finds the words of the text, not its marks.
  const link = element('a', { ...mark.link, dataPagefindIgnore: 'all' }, mark.label);
  children.splice(children.indexOf(last) + 1, 0, text(' '), link);
  if (block.type === 'element') Object.assign(block.properties, mark.block);
  return true;
}

/** Without nested blocks, note references and marks. */
function textsOf(parent: Parent, outer?: unknown): PlacedText[] {
  return parent.children.flatMap((child): PlacedText[] => {
    if (child.type === 'text') return [{ node: child, parent, outer: outer ?? child }];
    return 'children' in child && isInline(child) ? textsOf(child, outer ?? child) : [];
  });
}

function hasContent(node: ElementContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function isInline(node: RootContent): boolean {
  if (node.type !== 'element') return (node.type as string) === 'mdxJsxTextElement';
  return inline.has(node.tagName) && !isCall(node) && node.properties.dataPagefindIgnore === undefined;
}

function isCall({ tagName, children: [first] }: Element): boolean {
  return tagName === 'sup' && first?.type === 'element' && first.properties.dataFootnoteRef !== undefined;
}

function element(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}

function text(value: string): Text {
  return { type: 'text', value };
}
