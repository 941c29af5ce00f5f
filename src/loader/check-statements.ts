import type { ArticleData } from '../domain/article.ts';
import type { Entry } from '../domain/collections.ts';
import type { Problem } from '../domain/problems.ts';
import { countStatement } from '../markdown/count-statement.ts';
import { openFile } from './open-file.ts';
import type { ContentFile } from './read-content.ts';

/** Every statement that is to be marked in a text and does not stand there once. */
export function checkStatements(articles: Entry<ArticleData>[], files: ContentFile[]): Problem[] {
  const marking = articles.filter(({ data }) => data.corrections.some(({ statement }) => statement !== undefined));
  return marking.flatMap(({ file, data }) => {
    const source = files.find((candidate) => candidate.file === file);
    const body = source && openFile(source).body?.text;
    return data.corrections.flatMap(({ statement }, index) => {
      if (statement === undefined || body === undefined) return [];
      const count = countStatement(body, file.endsWith('.mdx') ? 'mdx' : 'md', statement);
      if (count === undefined || count === 1) return [];
      const place = { key: ['corrections', index, 'statement'] };
      const message =
        count === 0 ? `The text does not say “${statement}”.` : `“${statement}” stands in the text ${count} times.`;
      const fix =
        count === 0
          ? 'Copy words of one paragraph as readers see them, without marks of Markdown.'
          : 'Copy more of the sentence, so that it is found once.';
      return [{ file, place, message, fix }];
    });
  });
}
