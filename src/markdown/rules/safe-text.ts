import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { problemsOfSchema } from '../../domain/schema-problems.ts';
import { textComponents } from '../../domain/text-components.ts';
import type { Finding } from '../finding.ts';
import { attributeMistake, attributesOf, inlineElements, isElement, parseTag } from '../inline-html.ts';
import type { PlacedNode } from '../placed-nodes.ts';

type Mistake = Pick<Finding, 'message' | 'fix'>;

const elements = `<${inlineElements.join('>, <')}>`;
const components = Object.keys(textComponents).join(', ');

/** Refuses everything in a body that could run, load or lay out: what is left is text. */
export function checkSafeText(nodes: PlacedNode[]): Finding[] {
  return nodes.flatMap(({ node, parents, line, column }) =>
    mistakesOf(node, parents).map((mistake) => ({ line, column, ...mistake })),
  );
}

function mistakesOf(node: Nodes, parents: Parents[]): Mistake[] {
  switch (node.type) {
    case 'html':
      return rawHtml(node.value, parents.at(-1));
    case 'mdxjsEsm':
      return [{ message: 'A text cannot import or export anything.', fix: 'Take the line out; components are there.' }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ message: 'A text cannot hold an expression in braces.', fix: 'Write \\{ for a brace.' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, parents);
    default:
      return 'children' in node ? unbalanced(node) : [];
  }
}

/** HTML in Markdown: one plain, allowed tag inside a line. */
function rawHtml(html: string, parent: Parents | undefined): Mistake[] {
  const name = /^<\/?([A-Za-z][\w:-]*)/.exec(html)?.[1];
  if (name === undefined) {
    return [{ message: 'A comment or declaration of HTML is not allowed in a text.', fix: 'Take it out.' }];
  }
  if (Object.hasOwn(textComponents, name)) {
    return [{ message: `<${name}> needs MDX.`, fix: 'Rename the file from .md to .mdx.' }];
  }
  if (!inlineElements.includes(name)) return [notAllowed(name)];
  const tag = parseTag(html);
  if (!tag) {
    return [{ message: `This tag of <${name}> is not plain.`, fix: `Write it as <${name}> or <${name} lang="uk">.` }];
  }
  if (parent && ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)) return [alone(name)];
  const mistake = tag.kind === 'close' ? undefined : attributeMistake(tag.name, tag.attributes);
  return mistake ? [mistake] : [];
}

function notAllowed(name: string): Mistake {
  return { message: `<${name}> is not allowed in a text.`, fix: `Use Markdown, or one of ${elements}.` };
}

function alone(name: string): Mistake {
  return { message: `<${name}> stands outside a line of text.`, fix: 'Put it around words of a sentence.' };
}

/** Every tag among the children is closed among them, in order. */
function unbalanced(parent: Parents): Mistake[] {
  const open: string[] = [];
  for (const child of parent.children) {
    const tag = child.type === 'html' ? parseTag(child.value) : undefined;
    if (tag?.kind === 'open') open.push(tag.name);
    if (tag?.kind === 'close' && open.pop() !== tag.name) {
      return [{ message: `</${tag.name}> closes nothing.`, fix: 'Open it in the same sentence, or take it out.' }];
    }
  }
  return open.length > 0
    ? [{ message: `<${open.at(-1) ?? ''}> is not closed.`, fix: 'Close it in the same sentence.' }]
    : [];
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement, parents: Parents[]): Mistake[] {
  const name = node.name ?? '';
  const literal = node.attributes.find(
    (attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string',
  );
  if (Object.hasOwn(textComponents, name)) {
    return literal ? [notLiteral(name)] : [...attributesMistakes(name, node), ...misplaced(node, name, parents)];
  }
  if (!inlineElements.includes(name)) {
    if (/^[a-z]/.test(name)) return [notAllowed(name)];
    const message = name ? `There is no component <${name}>.` : 'A fragment <> is not allowed in a text.';
    return [{ message, fix: `The components are ${components}.` }];
  }
  if (literal) return [notLiteral(name)];
  const isBlock = node.children.some(({ type }) => type === 'paragraph' || type === 'mdxJsxFlowElement');
  if (node.type === 'mdxJsxFlowElement' && (isBlock || node.children.length === 0)) return [alone(name)];
  const mistake = attributeMistake(name, attributesOf(node));
  return mistake ? [mistake] : [];
}

function notLiteral(name: string): Mistake {
  return {
    message: `An attribute of <${name}> is not a plain text.`,
    fix: `Write every attribute as name="value", without braces.`,
  };
}

function attributesMistakes(name: string, node: MdxJsxFlowElement | MdxJsxTextElement): Mistake[] {
  const schema = textComponents[name];
  const { data, error } = schema?.safeParse(attributesOf(node)) ?? {};
  if (!schema || !error) return [];
  return problemsOfSchema('', schema, data ?? attributesOf(node), error).map(({ message, fix }) => ({
    message: `<${name}>: ${message}`,
    fix,
  }));
}

/** A component is a block: alone in its paragraph, and in nothing but the text, a list or a quotation. */
function misplaced(node: Nodes, name: string, parents: Parents[]): Mistake[] {
  const parent = parents.at(-1);
  const hasCompany =
    parent?.type === 'paragraph' &&
    parent.children.some((child) => !isElement(child) && !(child.type === 'text' && child.value.trim() === ''));
  const isWithin = parents.some((around) => isElement(around));
  const isInLine = parent && !['root', 'paragraph', 'listItem', 'blockquote'].includes(parent.type) && !isWithin;
  if (!hasCompany && !isWithin && !isInLine) return 'children' in node && node.children.length > 0 ? [] : [empty(name)];
  return [{ message: `<${name}> does not stand on its own.`, fix: 'Put an empty line before and after it.' }];
}

function empty(name: string): Mistake {
  return { message: `<${name}> is empty.`, fix: `Put the words between <${name} …> and </${name}>.` };
}
