import { extractFromHtml } from '@extractus/article-extractor';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

interface Extract {
  author: string;
  /** With the description, which reader modes show above the text. Without white space. */
  text: string;
}

export type Extractor = (html: string, url: string) => Promise<Extract>;

export const extractors: Record<string, Extractor> = {
  readability(html) {
    const { content, byline, excerpt } = new Readability(documentOf(html)).parse() ?? {};
    return Promise.resolve(extractOf(content, byline ?? '', excerpt ?? ''));
  },
  async defuddle(html, url) {
    const { content, author, description } = await Defuddle(documentOf(html), url);
    return extractOf(content, author, description);
  },
  async 'article-extractor'(html, url) {
    // Its description repeats the text.
    const { content, author } = (await extractFromHtml(html, url)) ?? {};
    return extractOf(content, author);
  },
};

/** Whether Firefox offers its reader view. */
export function isReadable(html: string): boolean {
  return isProbablyReaderable(documentOf(html));
}

export function authorOf(html: string): string | null | undefined {
  return documentOf(html).querySelector('meta[name=author]')?.getAttribute('content');
}

export interface Main {
  /** What a page is for: its summary, its text with the notes, its quotations. */
  blocks: string[];
  notes: string[];
  whole: string;
}

/** Without white space. */
export function mainOf(html: string): Main {
  const document = documentOf(html);
  for (const extra of document.querySelectorAll('[aria-hidden=true], [data-footnote-backref]')) extra.remove();
  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll(`main :is(${selector})`)]
      .filter((block) => block.querySelector('p, li') === null)
      .map(({ textContent }) => withoutSpace(textContent))
      .filter((text) => text !== '');
  return {
    blocks: textsOf('.lede, .points li, .claim .statement, blockquote p, .by, .prose :is(p, li, th, td, h2, h3)'),
    notes: textsOf('.footnotes p'),
    whole: withoutSpace(document.querySelector('main')?.textContent ?? ''),
  };
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function extractOf(content: string | null | undefined, author = '', description = ''): Extract {
  const { textContent } = documentOf(`<!doctype html><html><body>${content ?? ''}</body></html>`).body;
  return { author: author.trim(), text: withoutSpace(`${description} ${textContent}`) };
}

function documentOf(html: string): Document {
  return parseHTML(html).document;
}
