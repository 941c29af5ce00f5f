import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parse } from 'yaml';
import type { CollectionName } from './domain/collection-name.ts';
import { countWords } from './domain/reading-time.ts';
import { splitProse } from './loader/frontmatter.ts';
import { paragraphsIn, renderMarkdown, type Heading } from './markdown/render-markdown.ts';

/** A body ready for a page: HTML for Markdown, a component for MDX. `paragraphs` are the ids of what can be cited in it. */
export type Body = { headings: Heading[]; paragraphs: string[]; words: number } & (
  { html: string } | { Content: AstroComponentFactory }
);

/** Renders the body of an entry, with one grammar for Markdown and MDX. */
export async function renderBody(
  collection: CollectionName,
  { id, file }: { id: string; file: string },
): Promise<Body> {
  const prose = splitProse(await readSourceText(file));
  const { body: text, yaml } = 'body' in prose ? prose : { body: '', yaml: '' };
  const words = countWords(text);
  if (!file.endsWith('.mdx')) {
    const rendered = await renderMarkdown(
      text,
      pathToFileURL(resolve(file)),
      import.meta.env.BASE_URL,
      (parse(yaml) ?? {}) as Record<string, unknown>,
    );
    return { ...rendered, words };
  }
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`${collection} has no entry "${id}".`);
  const { Content, headings, remarkPluginFrontmatter } = await render(entry);
  return {
    Content,
    headings: headings.map(({ depth, slug, text }) => ({ depth, slug, text })),
    paragraphs: paragraphsIn(remarkPluginFrontmatter),
    words,
  };
}

/** The file of an entry as its author wrote it. */
export function readSourceText(file: string): Promise<string> {
  return readFile(resolve(file), 'utf8');
}
