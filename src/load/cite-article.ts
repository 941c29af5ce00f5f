import { absolute } from '../href.ts';
import { citationOf } from '#domain/citations/article-citation.ts';
import type { Article } from '#domain/model/article.ts';
import type { Citation } from '#domain/citations/citation.ts';
import { loadVersions } from './load-versions.ts';
import { site } from '../site.ts';

/** Enough hexadecimal digits to distinguish the versions of one text. */
const checksumLength = 12;

/**
 * Cites the last version of an article by its number and the start of its SHA-256 checksum. The version's file in the
 * history has the same checksum, so readers can verify it.
 */
export async function citeArticle(article: Article): Promise<Citation> {
  const last = (await loadVersions(article)).versions.at(-1);
  const checksum = last?.sum ? ` (${last.sum.slice(0, checksumLength)})` : '';
  return citationOf(article, `${last?.number ?? 1}${checksum}`, site, absolute);
}
