import { expect, it } from 'vitest';
import { templateSummary } from '#domain/checks/template.ts';
import { article, problemsOf } from '../../fixtures/entries.ts';

const id = '2021-12-28-talks';
const file = `content/articles/${id}.md:0`;
const unwritten = { sources: [], summary: templateSummary };

it('an article without a source or with the summary of the template is not published', () => {
  expect(problemsOf({ articles: [article(id, unwritten)] })).toEqual([
    `${file}: An article needs at least one source. Name it in "sources", or mark the article as "draft: true".`,
    `${file}: The summary is still that of the template. Write one, or mark the article as "draft: true".`,
  ]);
});

it('a draft may lack both', () => {
  expect(problemsOf({ articles: [article(id, { ...unwritten, draft: true })] })).toEqual([]);
});
