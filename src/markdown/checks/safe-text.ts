import type { Html, Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { problemsOfSchema } from '#domain/checks/schema-problems.ts';
import { textComponents } from '#domain/formats/text-components.ts';
import { findInvisible } from '#domain/checks/characters.ts';
import type { LineProblem, ProblemText } from '#domain/model/problems.ts';
import { attributeProblem, attributesOf, doubledIn, forbiddenTag, inlineElements, isElement } from '../inline-html.ts';
import { braces } from '../mdx-problem.ts';
import type { Body } from './check-body.ts';
import { checkTags } from './tags.ts';

/** Reports everything that could run, load or change the layout. */
export function checkSafeText({ nodes }: Pick<Body, 'nodes'>): LineProblem[] {
  const reported = new Set<string>();
  return nodes.flatMap(({ node, parents, line, column }) => {
    const own = problemsOf(node, parents).map((problem) => ({ line, column, ...problem }));
    const hasTags = 'children' in node && node.children.some((child): child is Html => child.type === 'html');
    return hasTags ? [...own, ...checkTags(node, reported)] : own;
  });
}

function problemsOf(node: Nodes, parents: Parents[]): ProblemText[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        { message: 'A text cannot import or export anything.', fix: 'Remove the line: components need no import.' },
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [braces];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, parents);
    default:
      return [];
  }
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement, parents: Parents[]): ProblemText[] {
  const name = node.name ?? '';
  const forbidden = forbiddenTag(name, 'mdx');
  if (forbidden) return [forbidden];
  const unusable = attributesProblem(node, name);
  if (unusable) return [unusable];
  if (Object.hasOwn(textComponents, name)) return [...schemaProblems(name, node), ...misplaced(node, name, parents)];
  const isBlock = node.children.some(({ type }) => type === 'paragraph' || type === 'mdxJsxFlowElement');
  if (node.type === 'mdxJsxFlowElement' && (isBlock || node.children.length === 0)) {
    return [{ message: `<${name}> is outside a line of text.`, fix: 'Put it around words of a sentence.' }];
  }
  const wrong = attributeProblem(name, attributesOf(node));
  return wrong ? [wrong] : [];
}

function attributesProblem(
  { attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): ProblemText | undefined {
  const literal = attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  if (literal.length < attributes.length || literal.some(({ value }) => typeof value !== 'string')) {
    return {
      message: `An attribute of <${name}> is not plain text.`,
      fix: `Write every attribute as name="value", without braces.`,
    };
  }
  const doubled = doubledIn(literal.map((attribute) => attribute.name));
  if (doubled !== undefined) {
    return { message: `<${name}> has the attribute "${doubled}" twice.`, fix: 'Keep one of the two.' };
  }
  const unseen = literal.map(({ value }) => findInvisible(String(value))).find((found) => found !== undefined);
  return unseen && { message: unseen.message, fix: unseen.fix };
}

function schemaProblems(name: string, node: MdxJsxFlowElement | MdxJsxTextElement): ProblemText[] {
  const schema = textComponents[name];
  const { error } = schema?.safeParse(attributesOf(node)) ?? {};
  if (!schema || !error) return [];
  return problemsOfSchema({ file: '' }, schema, attributesOf(node), error).map(({ message, fix }) => ({
    message: `<${name}>: ${message.replace('Unknown key', 'Unknown attribute')}`,
    fix: fix.replace('known keys', 'attributes'),
  }));
}

/** A component must be alone in its paragraph, inside nothing but text, lists and quotations. */
function misplaced(node: MdxJsxFlowElement | MdxJsxTextElement, name: string, parents: Parents[]): ProblemText[] {
  const parent = parents.at(-1);
  const hasCompany = parent?.type === 'paragraph' && !parent.children.every(isComponentOrSpace);
  const blocks = ['root', 'paragraph', 'list', 'listItem', 'blockquote'];
  if (hasCompany || !parents.every(({ type }) => blocks.includes(type))) {
    return [{ message: `<${name}> is not on its own.`, fix: 'Put an empty line before and after it.' }];
  }
  if (node.children.length > 0) return [];
  return [{ message: `<${name}> is empty.`, fix: `Put the words between <${name} …> and </${name}>.` }];
}

function isComponentOrSpace(node: Nodes): boolean {
  if (isElement(node)) return !inlineElements.includes(node.name ?? '');
  return node.type === 'text' && node.value.trim() === '';
}
