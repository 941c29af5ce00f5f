import type { Entries } from '#domain/model/collections.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { orDraft, templateSummary } from './template.ts';

/** Drafts may lack sources and a summary. */
export function checkFinished({ articles }: Entries): Problem[] {
  return articles.flatMap((article) => {
    const { draft, withdrawn, sources, summary } = article.data;
    if (draft || withdrawn) return [];
    const problems: Problem[] = [];
    if (sources.length === 0) {
      const message = 'An article needs at least one source.';
      problems.push(problem(article, ['sources'], { message, fix: `Name it in "sources", ${orDraft}` }));
    }
    if (summary === templateSummary) {
      const message = 'The summary is still that of the template.';
      problems.push(problem(article, ['summary'], { message, fix: `Write one, ${orDraft}` }));
    }
    return problems;
  });
}
