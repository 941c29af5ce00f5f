import type { Entry } from '#domain/model/collections.ts';
import type { ArticleData } from '#domain/model/article.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { recordedOf, type RecordedVersions } from '#domain/versions/recorded-versions.ts';
import { versionCountOf } from '#domain/model/revision.ts';

export interface FrozenText {
  id: string;
  number: number;
  file: string;
  sum: string;
}

export function checkFrozen(
  frozen: FrozenText[],
  articles: Entry<ArticleData>[],
  recorded: RecordedVersions,
): Problem[] {
  const byId = new Map(
    articles.flatMap((entry) => [entry.id, ...entry.data.formerly].map((id) => [id, entry] as const)),
  );
  return frozen.flatMap(({ id, number, file, sum }) => {
    const entry = byId.get(id);
    const report = (text: ProblemText): Problem[] => [problem({ file }, { line: 1 }, text)];
    if (!entry) {
      return report({ message: `There is no article "${id}".`, fix: 'Give its folder the id of the article.' });
    }
    if (number > versionCountOf(entry.data)) {
      const message = `The article "${id}" has no version ${number}.`;
      return report({ message, fix: 'Remove the file, or add its entry to the ledger.' });
    }
    const version = recordedOf({ id: entry.id, formerly: entry.data.formerly }, recorded).find(
      (one) => one.number === number,
    );
    if (!version || version.sum === sum) return [];
    const message = `This is not the text of version ${number} of "${entry.id}".`;
    return report({ message, fix: 'Undo the change; git has the original.' });
  });
}
