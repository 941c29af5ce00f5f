import type { ProblemText } from '#domain/model/problems.ts';
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isPartialDate } from '#domain/time/partial-date.ts';
import { textComponents } from '#domain/formats/text-components.ts';
import { findInvisible } from '#domain/checks/characters.ts';

/** Allowed inside a line of text. */
export const inlineElements = ['abbr', 'bdi', 'br', 'cite', 'i', 'q', 'small', 'span', 'sub', 'sup', 'time'];

const elements = `<${inlineElements.join('>, <')}>`;
const components = Object.keys(textComponents);

/** Undefined for an allowed tag. Components need MDX. */
export function forbiddenTag(name: string, format: 'md' | 'mdx'): ProblemText | undefined {
  if (inlineElements.includes(name)) return undefined;
  if (components.includes(name)) {
    return format === 'mdx' ? undefined : { message: `<${name}> needs MDX.`, fix: 'Rename the file from .md to .mdx.' };
  }
  if (format === 'mdx' && !/^[a-z]/.test(name)) {
    const message = name ? `There is no component <${name}>.` : 'A fragment <> is not allowed in a text.';
    return { message, fix: `The components are ${components.join(', ')}.` };
  }
  return { message: `<${name}> is not allowed in a text.`, fix: `Use Markdown, or one of ${elements}.` };
}

/** `<span lang="uk">`, `</span>` or `<br>`. */
export interface Tag {
  kind: 'open' | 'close' | 'void';
  name: string;
  attributes: Record<string, string>;
  /** An attribute that occurs twice. */
  doubled: string | undefined;
}

const pattern = /^<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<>&]*")*)\s*\/?>$/;

/** Undefined for all but one complete, plain tag. */
export function parseTag(html: string): Tag | undefined {
  const [, slash, name, list = ''] = pattern.exec(html) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...list.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const);
  const kind = slash ? 'close' : name === 'br' ? 'void' : 'open';
  return { kind, name, attributes: Object.fromEntries(pairs), doubled: doubledIn(pairs.map(([key]) => key)) };
}

export function doubledIn(names: string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) < index);
}

export function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** Literal text attributes of an MDX element; empty for other nodes. */
export function attributesOf(node: Nodes): Record<string, string> {
  if (!isElement(node)) return {};
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

const checks: Record<string, { isValid(value: string): boolean; fix: string }> = {
  lang: {
    isValid: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
    fix: 'Write a language code, such as lang="uk" or lang="ru".',
  },
  dir: { isValid: (value) => ['ltr', 'rtl', 'auto'].includes(value), fix: 'Write ltr, rtl or auto.' },
  title: { isValid: (value) => value.trim() !== '', fix: 'Say what it means.' },
  datetime: { isValid: isPartialDate, fix: 'Write YYYY, YYYY-MM or YYYY-MM-DD.' },
};

export function attributeProblem(name: string, attributes: Record<string, string>): ProblemText | undefined {
  const allowed = name === 'time' ? Object.keys(checks) : ['lang', 'dir', 'title'];
  for (const [key, value] of Object.entries(attributes)) {
    const check = allowed.includes(key) ? checks[key] : undefined;
    if (!check) {
      return { message: `<${name}> cannot have the attribute "${key}".`, fix: `It may have ${allowed.join(', ')}.` };
    }
    if (!check.isValid(value)) return { message: `${key}="${value}" is not valid.`, fix: check.fix };
    const unseen = findInvisible(value);
    if (unseen) return { message: unseen.message, fix: unseen.fix };
  }
  if (name === 'time' && !('datetime' in attributes)) {
    return { message: '<time> has no date.', fix: 'Write <time datetime="2021-12-28">.' };
  }
  return undefined;
}
