import { absolute } from './components/href.ts';
import { citationOf } from './domain/article-citation.ts';
import type { Article } from './domain/article.ts';
import type { Citation } from './domain/citation.ts';
import { textVersion } from './domain/text-version.ts';
import { readSourceText } from './render-body.ts';
import { site } from './site.ts';

/** The reference to an article as its text is now. */
export async function citeArticle(article: Article): Promise<Citation> {
  return citationOf(article, await textVersion(await readSourceText(article.file)), site, absolute);
}
