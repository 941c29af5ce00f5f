import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { textsIn, type VersionText } from '#domain/model/published-text.ts';
import { knowledgeOf, versionAt, versionCountOf } from '#domain/model/revision.ts';

export interface PastTexts {
  /** Zone of the days, an IANA name. */
  zone: string;
  /** Returns the text of an earlier version; undefined if it is not kept. */
  textOf(article: Article, version: number): VersionText | undefined;
}

/** Undefined before the first version, and if the text of the version is not kept. */
export function versionIn(
  article: Article,
  instant: string,
  { textOf }: PastTexts,
  { sources }: Pick<Archive, 'sources'>,
): Article | undefined {
  const version = versionAt(article, instant);
  if (version === undefined) return undefined;
  const known = knowledgeOf(article, version);
  if (version === versionCountOf(article)) return { ...article, past: { known } };
  const text = textOf(article, version);
  if (!text) return undefined;
  const { kicker: _, ...rest } = article;
  const { title, kicker, summary, keyPoints, sources: ids } = text.fields;
  return {
    ...rest,
    past: { known, text },
    title: String(title),
    ...(kicker !== undefined && { kicker: String(kicker) }),
    summary: String(summary),
    keyPoints: textsIn(keyPoints),
    sources: textsIn(ids).flatMap((id) => sources.find((source) => source.id === id) ?? []),
  };
}
