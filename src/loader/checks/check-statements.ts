import { problem, type Problem } from '#domain/model/problems.ts';
import { countStatement } from '../../markdown/count-statement.ts';
import { openFile } from '../open-file.ts';
import type { Reading } from './reading.ts';

export function checkStatements({ files, parsed }: Reading): Problem[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return parsed.entries.articles.flatMap(({ file, data }) => {
    const source = byName.get(file);
    const body = source && openFile(source).body?.text;
    const named = (['followUps', 'corrections'] as const).flatMap((field) =>
      data[field].map(({ statement }, index) => ({ statement, key: [field, index, 'statement'] })),
    );
    return named.flatMap(({ statement, key }) => {
      if (statement === undefined || body === undefined) return [];
      const count = countStatement(body, file.endsWith('.mdx') ? 'mdx' : 'md', statement);
      if (count === undefined || count === 1) return [];
      const message =
        count === 0 ? `The text does not say “${statement}”.` : `“${statement}” is in the text ${count} times.`;
      const fix =
        count === 0
          ? 'Copy words from one paragraph as readers see them, without Markdown.'
          : 'Copy more of the sentence, so that it is found once.';
      return [problem({ file }, key, { message, fix })];
    });
  });
}
