import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CollectionName } from '#domain/model/collection-name.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { countWords } from '#domain/names/reading-time.ts';
import { parseYaml, splitProse } from '../loader/yaml/frontmatter.ts';
import { paragraphsIn, renderMarkdown, type Heading } from '../markdown/render-markdown.ts';
import { readingTextOf } from '../markdown/reading-text.ts';

/** `paragraphs` are the ids of citable blocks. */
export type Body = { headings: Heading[]; paragraphs: string[]; words: number } & (
  { html: string } | { Content: AstroComponentFactory }
);

/** Renders `past.text` if given, else the file. Throws for an unknown MDX entry. */
export async function renderBody(
  collection: CollectionName,
  { id, file, past }: { id: string; file: string; past?: { text?: VersionText } },
): Promise<Body> {
  if (past?.text) return renderPast(past.text, file);
  const prose = splitProse(await readSourceText(file));
  const text = 'body' in prose ? prose.body : '';
  const words = countWords(text);
  if (!file.endsWith('.mdx')) {
    const url = pathToFileURL(resolve(file));
    return { ...(await renderMarkdown(text, url, import.meta.env.BASE_URL, fieldsOf(prose))), words };
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

/** MDX becomes plain blocks of text, since components change over time. */
async function renderPast({ body, format }: VersionText, file: string): Promise<Body> {
  const words = countWords(body);
  const url = pathToFileURL(resolve(file));
  if (format === 'md') return { ...(await renderMarkdown(body, url, import.meta.env.BASE_URL)), words };
  const blocks: Element[] = readingTextOf(body, format).blocks.map(({ kind, text }) => ({
    type: 'element',
    tagName: kind === 'heading' ? 'h2' : 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  }));
  return { html: toHtml(blocks), headings: [], paragraphs: [], words };
}

/** `renderMarkdown` marks the statements that the frontmatter lists. */
function fieldsOf(prose: ReturnType<typeof splitProse>): Record<string, unknown> {
  const { value } = parseYaml('yaml' in prose ? prose.yaml : '', 1);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function readSourceText(file: string): Promise<string> {
  return readFile(resolve(file), 'utf8');
}
