import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { ConstructRecord } from 'micromark-util-types';
import type { Finding } from './finding.ts';

export type BodyFormat = 'md' | 'mdx';

const parsers = {
  md: unified().use(remarkParse).use(remarkGfm).freeze(),
  plain: unified().use(remarkParse).use(remarkGfm).use(withoutAutolinks).freeze(),
  mdx: unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze(),
};

/** Every bare address that GFM turns into a link holds one of these (GFM specification, section 6.9). */
const bareAddress = /www\.|https?:|@/i;

/** Parses a body as the build will, without running anything in it; what keeps it from being parsed is a finding. */
export function parseBody(body: string, format: BodyFormat): { tree: Root } | { finding: Finding } {
  try {
    if (format === 'md') {
      const tree = parsers.plain.parse(body);
      if (!hasBareAddress(tree)) return { tree };
    }
    return { tree: parsers[format].parse(body) };
  } catch (error) {
    if (!isSyntaxError(error)) {
      const message = 'The text nests too deep to be read.';
      return { finding: { line: 1, column: 1, message, fix: 'Take quotations, lists and brackets apart.' } };
    }
    const { line, column } = placeOf(error);
    return {
      finding: { line, column, message: `This is not valid MDX: ${sentenceOf(error.reason)}`, fix: fixOf(error) },
    };
  }
}

/** Whether a running text holds a bare address; the address of a link or a piece of code is none. */
function hasBareAddress(node: Nodes): boolean {
  if (node.type === 'text') return bareAddress.test(node.value);
  return 'children' in node && node.children.some(hasBareAddress);
}

/** Drops the search for bare addresses, which looks at every letter and takes as long as all the rest. */
function withoutAutolinks(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  this.data({
    micromarkExtensions: micromarkExtensions.map((extension) => ({ ...extension, text: filtered(extension.text) })),
    // Only the search for bare addresses goes through the finished tree.
    fromMarkdownExtensions: fromMarkdownExtensions.flat().map((extension) => ({ ...extension, transforms: [] })),
  });
}

function filtered(constructs: ConstructRecord | undefined): ConstructRecord {
  return Object.fromEntries(
    Object.entries(constructs ?? {}).map(([code, list]) => [
      code,
      [list ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink')),
    ]),
  );
}

/** What the parser of MDX throws. */
interface SyntaxMistake {
  reason: string;
  line?: number;
  column?: number;
}

function isSyntaxError(error: unknown): error is SyntaxMistake {
  return typeof error === 'object' && error !== null && 'reason' in error;
}

function placeOf({ line, column, reason }: SyntaxMistake): { line: number; column: number } {
  if (line !== undefined) return { line, column: column ?? 1 };
  // An element that is never closed is named with its place in the sentence only.
  const [, named, from] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return { line: Number(named ?? 1), column: Number(from ?? 1) };
}

function sentenceOf(reason: string): string {
  return `${reason.replace(/\s*\((?:note|\d+:).*$/s, '').replace(/[.\s]*$/, '')}.`;
}

function fixOf({ reason }: SyntaxMistake): string {
  if (reason.includes('import/exports')) return 'Begin no line with "import" or "export".';
  if (reason.includes('closing tag') || reason.includes('closing slash'))
    return 'Close every component that is opened.';
  return 'Write \\{ and \\< for signs that are meant as such.';
}
