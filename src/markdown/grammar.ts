import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { rehypeSidenotes } from './rehype-sidenotes.ts';
import { rehypeStatements } from './rehype-statements.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkPolicy } from './remark-policy.ts';

/** The one Markdown grammar: CommonMark and GFM, our policy, links, tables and notes. For `.md` and `.mdx` alike. */
export function markdownGrammar(base: string) {
  const remarkPlugins: RemarkPlugins = [remarkGfm, remarkPolicy, [remarkLinks, { base }]];
  const rehypePlugins: RehypePlugins = [rehypeTables, rehypeSidenotes, rehypeStatements];
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
