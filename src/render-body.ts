import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { CollectionName } from './domain/collection-name.ts';
import { countWords } from './domain/reading-time.ts';
import { parseYaml, splitProse } from './loader/frontmatter.ts';
import { renderMarkdown, type Heading } from './markdown/render-markdown.ts';

/** A body ready for a page: HTML for Markdown, a component for MDX. */
export type Body = { headings: Heading[]; words: number } & ({ html: string } | { Content: AstroComponentFactory });

/** Renders the body of an entry, with one grammar for Markdown and MDX. */
export async function renderBody(
  collection: CollectionName,
  { id, file }: { id: string; file: string },
): Promise<Body> {
  const prose = splitProse(await readSourceText(file));
  const text = 'body' in prose ? prose.body : '';
  const words = countWords(text);
  if (!file.endsWith('.mdx')) {
    const url = pathToFileURL(resolve(file));
    const { html, headings } = await renderMarkdown(text, url, import.meta.env.BASE_URL, fieldsOf(prose));
    return { html, headings, words };
  }
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`${collection} has no entry "${id}".`);
  const { Content, headings } = await render(entry);
  return { Content, headings: headings.map(({ depth, slug, text }) => ({ depth, slug, text })), words };
}

/** What the frontmatter says: of it, statements are marked in the text. */
function fieldsOf(prose: ReturnType<typeof splitProse>): Record<string, unknown> {
  const { value } = parseYaml('yaml' in prose ? prose.yaml : '', 1);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The file of an entry as its author wrote it. */
export function readSourceText(file: string): Promise<string> {
  return readFile(resolve(file), 'utf8');
}
