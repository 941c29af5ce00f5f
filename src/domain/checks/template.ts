import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import type { KeyPath, Problem } from '#domain/model/problems.ts';

/** What stands in a new entry until its author writes the summary. */
export const templateSummary = 'Write here, in one or two sentences, what happened.';

/** What stands in a new entry until its author writes the text: one line. */
export const templateBody = 'Write the text here.';

/** What a new article may lack and a published one may not. The text itself is checked where bodies are read. */
export function checkPublished(entry: Entry<ArticleData>): Problem[] {
  const { draft, withdrawn, sources, summary } = entry.data;
  if (draft || withdrawn) return [];
  const problem = (key: KeyPath, message: string, fix: string): Problem => {
    return { file: entry.file, place: { key: [...entry.key, ...key] }, message, fix };
  };
  return [
    ...(sources.length === 0
      ? [problem(['sources'], 'An article rests on at least one source.', `Name it in "sources", ${orDraft}`)]
      : []),
    ...(summary === templateSummary
      ? [problem(['summary'], 'The summary is still that of the template.', `Write one, ${orDraft}`)]
      : []),
  ];
}

/** How every fix for a text that is published too early ends. */
export const orDraft = 'or mark the article as "draft: true".';
