import type { Article } from '#domain/model/article.ts';
import { textsIn, type VersionText } from '#domain/model/published-text.ts';
import { knowledgeOf, versionAt, versionCountOf } from '#domain/model/revision.ts';

/** What a view of a past day is made with, beside the archive. */
export interface PastTexts {
  /** The zone of the days, an IANA name. */
  zone: string;
  /** What an earlier version of an article said; undefined where it is not kept. */
  textOf(article: Article, version: number): VersionText | undefined;
}

/** The version of an article that was current at an instant, and what it said if that was not what it says now. */
export interface PastVersion {
  version: number;
  text?: VersionText;
}

/** The version of an instant. Undefined before the first version, and where the text of then is not kept. */
export function versionIn(article: Article, instant: string, { textOf }: PastTexts): PastVersion | undefined {
  const version = versionAt(article, instant);
  if (version === undefined) return undefined;
  if (version === versionCountOf(article)) return { version };
  const text = textOf(article, version);
  return text && { version, text };
}

/** Turns a copy of an article into a version of it. When the archive wrote and corrected it is not told: that was later. */
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
