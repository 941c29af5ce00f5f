import remarkGfm from 'remark-gfm';
import type { Options } from 'remark-gfm';

/** GitHub's extensions. A single ~ stays as written: in prose, it means “about” or “to”. */
export const githubSyntax: [typeof remarkGfm, Options] = [remarkGfm, { singleTilde: false }];
