import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import type { KeyPath, Problem } from '#domain/model/problems.ts';

export const templateSummary = 'Write here, in one or two sentences, what happened.';

export const templateBody = 'Write the text here.';

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

export const orDraft = 'or mark the article as "draft: true".';
