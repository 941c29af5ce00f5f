import type { Nodes, Root } from 'mdast';
import { githubSyntax } from './github-syntax.ts';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { ConstructRecord } from 'micromark-util-types';
import type { LineProblem } from '#domain/model/problems.ts';
import { isMdxError, mdxProblem } from './mdx-problem.ts';
import { restorePositions } from './restore-positions.ts';

export type BodyFormat = 'md' | 'mdx';

const parsers = {
  md: unified()
    .use(remarkParse)
    .use(...githubSyntax)
    .freeze(),
  plain: unified()
    .use(remarkParse)
    .use(...githubSyntax)
    .use(withoutAutolinks)
    .freeze(),
  mdx: unified()
    .use(remarkParse)
    .use(...githubSyntax)
    .use(remarkMdx)
    .freeze(),
};

/** Every bare address that GFM turns into a link has one of these (GFM specification, section 6.9). */
const bareAddress = /www\.|https?:|@/i;

export interface ParsedBody {
  tree: Root | undefined;
  /** The body without the blocks that have a syntax problem. */
  text: string;
  /** Problems that stopped the parser. */
  problems: LineProblem[];
}

/** In letters: each syntax problem costs a whole reading. */
const mostRead = 1_000_000;

/**
 * Parses as the build does, but runs nothing. The MDX parser stops at its first problem, so that block is emptied and
 * the rest parsed again.
 */
export function parseBody(body: string, format: BodyFormat): ParsedBody {
  const problems: LineProblem[] = [];
  let text = body;
  for (let read = 0; read <= mostRead; read += body.length) {
    try {
      const tree = parseText(text, format);
      restorePositions(tree, text);
      return { tree, text, problems };
    } catch (error) {
      if (!isMdxError(error)) {
        const message = 'The text is nested too deeply.';
        problems.push({ line: 1, column: 1, message, fix: 'Use fewer levels of quotations, lists and brackets.' });
        break;
      }
      const { problem, unclosed } = mdxProblem(error, text);
      problems.push(problem);
      const rest = withoutBlock(text, problem.line, unclosed);
      if (rest === text) break;
      text = rest;
    }
  }
  return { tree: undefined, text, problems };
}

function parseText(text: string, format: BodyFormat): Root {
  if (format === 'md') {
    const tree = parsers.plain.parse(text);
    if (!hasBareAddress(tree)) return tree;
  }
  return parsers[format].parse(text);
}

/** Empties the block of a line, and blanks the later end of an `unclosed` tag. */
function withoutBlock(text: string, line: number, unclosed: string | undefined): string {
  const lines = text.split('\n');
  const isEmpty = (index: number): boolean => (lines[index] ?? '').trim() === '';
  let start = line - 1;
  let end = line - 1;
  while (start > 0 && !isEmpty(start - 1)) start--;
  while (end < lines.length - 1 && !isEmpty(end + 1)) end++;
  lines.fill('', start, end + 1);
  if (unclosed === undefined) return lines.join('\n');
  const tag = `</${unclosed}>`;
  const later = lines.findIndex((candidate, index) => index > end && candidate.includes(tag));
  if (later >= 0) lines[later] = (lines[later] ?? '').replace(tag, ' '.repeat(tag.length));
  return lines.join('\n');
}

/** Reads neither link addresses nor code. */
function hasBareAddress(node: Nodes): boolean {
  if (node.type === 'text') return bareAddress.test(node.value);
  return 'children' in node && node.children.some(hasBareAddress);
}

/** The search for bare addresses takes as long as all other parsing. */
function withoutAutolinks(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  this.data({
    micromarkExtensions: micromarkExtensions.map((extension) => ({ ...extension, text: filtered(extension.text) })),
    // Only the search for bare addresses changes the finished tree.
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
