import { createMarkdownProcessor, type MarkdownRenderer } from '@astrojs/markdown-remark';
import { markdownGrammar } from './grammar.ts';
import type { Statements } from './statement-marks.ts';

/** `slug` is the id in the page; `depth` is 2 to 6. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

const renderers = new Map<string, Promise<MarkdownRenderer>>();

/** `base` is the sub-path of the site. */
export async function renderMarkdown(
  text: string,
  file: URL,
  base: string,
  statements: Statements = {},
): Promise<{ html: string; headings: Heading[]; paragraphs: string[] }> {
  let renderer = renderers.get(base);
  if (!renderer) {
    renderer = createMarkdownProcessor({ ...markdownGrammar(base), syntaxHighlight: false });
    renderers.set(base, renderer);
  }
  const { code, metadata } = await (await renderer).render(text, { fileURL: file, frontmatter: { ...statements } });
  // The engine writes a brace in a Markdown heading as the start of an expression.
  const headings = metadata.headings.map((heading) => ({ ...heading, text: heading.text.replaceAll('${', '{') }));
  return { html: code, headings, paragraphs: paragraphsIn(metadata.frontmatter) };
}

/** {@link rehypeParagraphs} adds these ids to the frontmatter in both engines. */
export function paragraphsIn(frontmatter: Record<string, unknown>): string[] {
  const { paragraphs } = frontmatter;
  return Array.isArray(paragraphs) ? paragraphs.map(String) : [];
}
