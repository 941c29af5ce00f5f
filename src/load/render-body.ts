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
import { splitProse } from '../loader/yaml/frontmatter.ts';
import { paragraphsIn, renderMarkdown, type Heading } from '../markdown/render-markdown.ts';
import { readingTextOf } from '../markdown/reading-text.ts';
import type { Statements } from '../markdown/statement-marks.ts';

/** `paragraphs` are the ids of citable blocks. */
export type Body = { headings: Heading[]; paragraphs: string[]; words: number } & (
  { html: string } | { Content: AstroComponentFactory }
);

interface Written extends Statements {
  id: string;
  file: string;
  past?: { text?: VersionText };
}

/** Renders `past.text` if given, else the file. Throws for an unknown MDX entry. */
export async function renderBody(collection: CollectionName, entry: Written): Promise<Body> {
  const { id, file, past } = entry;
  if (past?.text) return renderVersion(past.text, file);
  const prose = splitProse(await readSourceText(file));
  const text = 'body' in prose ? prose.body : '';
  const words = countWords(text);
  if (!file.endsWith('.mdx')) {
    const url = pathToFileURL(resolve(file));
    return { ...(await renderMarkdown(text, url, import.meta.env.BASE_URL, statementsOf(entry))), words };
  }
  const module = await getEntry(collection, id);
  if (!module) throw new Error(`${collection} has no entry "${id}".`);
  const { Content, headings, remarkPluginFrontmatter } = await render(module);
  return {
    Content,
    headings: headings.map(({ depth, slug, text }) => ({ depth, slug, text })),
    paragraphs: paragraphsIn(remarkPluginFrontmatter),
    words,
  };
}

/** MDX becomes plain blocks of text, since components change over time. */
async function renderVersion({ body, format }: VersionText, file: string): Promise<Body> {
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

/** Without the linked entries, since the engine accepts plain data only. */
function statementsOf({ followUps = [], corrections = [] }: Statements): Statements {
  return {
    followUps: followUps.map(({ number, kind, statement }) => ({ number, kind, statement })),
    corrections: corrections.map(({ date, statement }) => ({ date, statement })),
  };
}

export function readSourceText(file: string): Promise<string> {
  return readFile(resolve(file), 'utf8');
}
