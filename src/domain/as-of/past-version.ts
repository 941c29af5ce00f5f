import type { Article } from '#domain/model/article.ts';
import { textsIn, type VersionText } from '#domain/model/published-text.ts';
import { knowledgeOf, versionAt, versionCountOf } from '#domain/model/revision.ts';

export interface PastTexts {
  /** Zone of the days, an IANA name. */
  zone: string;
  /** Returns the text of an earlier version; undefined if it is not kept. */
  textOf(article: Article, version: number): VersionText | undefined;
}

/** `text` is missing for the latest version. */
export interface PastVersion {
  version: number;
  text?: VersionText;
}

/** Undefined before the first version, and if the text of the version is not kept. */
export function versionIn(article: Article, instant: string, { textOf }: PastTexts): PastVersion | undefined {
  const version = versionAt(article, instant);
  if (version === undefined) return undefined;
  if (version === versionCountOf(article)) return { version };
  const text = textOf(article, version);
  return text && { version, text };
}

/** Removes revisions and corrections, which came later. */
export function toVersion(article: Article, { version, text }: PastVersion): void {
  article.past = { known: knowledgeOf(article, version), ...(text && { text }) };
  Object.assign(article, { revisions: [], corrections: [] });
  if (!text) return;
  const { title, kicker, summary, keyPoints } = text.fields;
  article.title = String(title);
  article.summary = String(summary);
  article.keyPoints = textsIn(keyPoints);
  if (kicker === undefined) delete article.kicker;
  else article.kicker = String(kicker);
}
