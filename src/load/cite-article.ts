import { absolute } from '../href.ts';
import { citationOf } from '#domain/citations/article-citation.ts';
import type { Article } from '#domain/model/article.ts';
import type { Citation } from '#domain/citations/citation.ts';
import { loadVersions } from './load-versions.ts';
import { site } from '../site.ts';

/** Hexadecimal digits of a sum that tell the versions of one text apart. */
const sumLength = 12;

/**
 * The reference to an article as its text is now. The version is named by its number and by the beginning of its
 * SHA-256, which is that of the file of the version in the history: whoever holds that file can tell what was cited.
 */
export async function citeArticle(article: Article): Promise<Citation> {
  const last = (await loadVersions(article)).versions.at(-1);
  const sum = last?.sum ? ` (${last.sum.slice(0, sumLength)})` : '';
  return citationOf(article, `${last?.number ?? 1}${sum}`, site, absolute);
}
