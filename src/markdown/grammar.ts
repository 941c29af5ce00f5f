import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import { githubSyntax } from './github-syntax.ts';
import { rehypeLoneElements } from './rehype-lone-elements.ts';
import { rehypeMainText } from './rehype-main-text.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypeSidenotes } from './rehype-sidenotes.ts';
import { rehypeStatements } from './rehype-statements.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkDirection } from './remark-direction.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkPolicy } from './remark-policy.ts';

/** For `.md` and `.mdx` alike. `base` is the sub-path of the site. */
export function markdownGrammar(base: string) {
  const remarkPlugins: RemarkPlugins = [githubSyntax, remarkPolicy, remarkDirection, [remarkLinks, { base }]];
  // Paragraph ids need the text as written; statements are marked last.
  const rehypePlugins: RehypePlugins = [
    rehypeLoneElements,
    rehypeParagraphs,
    rehypePictures,
    rehypeTables,
    rehypeSidenotes,
    rehypeMainText,
    rehypeStatements,
  ];
  return {
    gfm: false,
    smartypants: false,
    remarkPlugins,
    rehypePlugins,
    remarkRehype: {
      clobberPrefix: '',
      footnoteLabel: 'Notes',
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number, again: number) =>
        `Back to note ${index + 1}${again > 1 ? `, place ${again}` : ''} in the text`,
    },
  };
}
