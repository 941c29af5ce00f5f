import type { Entries } from '../domain/collections.ts';
import type { Problem } from '../domain/problems.ts';
import { countStatement } from '../markdown/statement-places.ts';
import { openFile } from './open-file.ts';
import type { ContentFile } from './read-content.ts';

/** Statements in `followUps` whose words do not stand once in the text of their article. */
export function checkStatements({ articles }: Entries, files: ContentFile[]): Problem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return articles.flatMap(({ file, data: { followUps } }) => {
    const content = byName.get(file);
    if (!content || followUps.every(({ statement }) => statement === undefined)) return [];
    const body = openFile(content).body?.text ?? '';
    return followUps.flatMap(({ statement }, index) => {
      const count = statement === undefined ? 1 : countStatement(body, file.endsWith('.mdx') ? 'mdx' : 'md', statement);
      if (count === 1) return [];
      const place = { key: ['followUps', index, 'statement'] };
      return count === 0
        ? [
            {
              file,
              place,
              message: 'These words do not stand in the text.',
              fix: 'Copy them from one paragraph of it, without the marks of Markdown.',
            },
          ]
        : [
            {
              file,
              place,
              message: `These words stand in the text ${count} times.`,
              fix: 'Give more of the sentence.',
            },
          ];
    });
  });
}
