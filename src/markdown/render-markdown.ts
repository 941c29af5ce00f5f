import { createMarkdownProcessor, type MarkdownRenderer } from '@astrojs/markdown-remark';
import { markdownGrammar } from './grammar.ts';

/** A heading of a body. `slug` is its id in the page; `depth` is 2 to 6. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

const renderers = new Map<string, Promise<MarkdownRenderer>>();

/**
 * Turns the Markdown body of a file into HTML. `base` is the sub-path that the site is served under, `fields` what the
 * frontmatter says.
 */
export async function renderMarkdown(
  text: string,
  file: URL,
  base: string,
  fields: Record<string, unknown> = {},
): Promise<{ html: string; headings: Heading[]; paragraphs: string[] }> {
  let renderer = renderers.get(base);
  if (!renderer) {
    renderer = createMarkdownProcessor({ ...markdownGrammar(base), syntaxHighlight: false });
    renderers.set(base, renderer);
  }
  const { code, metadata } = await (await renderer).render(text, { fileURL: file, frontmatter: fields });
  // For Markdown the engine writes a brace in a heading as the beginning of an expression.
  const headings = metadata.headings.map((heading) => ({ ...heading, text: heading.text.replaceAll('${', '{') }));
  return { html: code, headings, paragraphs: paragraphsIn(metadata.frontmatter) };
}

/** The ids of the paragraphs of an article, which {@link rehypeParagraphs} leaves in the frontmatter of both engines. */
export function paragraphsIn(frontmatter: Record<string, unknown>): string[] {
  const { paragraphs } = frontmatter;
  return Array.isArray(paragraphs) ? paragraphs.map(String) : [];
}
