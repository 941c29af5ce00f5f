import type { Entry } from '#domain/model/collections.ts';
import type { ArticleData } from '#domain/model/article.ts';
import type { Problem } from '#domain/model/problems.ts';
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
    const problem = (message: string, fix: string): Problem[] => [{ file, place: { line: 1 }, message, fix }];
    if (!entry) return problem(`There is no article "${id}".`, 'Give its folder the id of the article.');
    if (number > versionCountOf(entry.data)) {
      return problem(
        `The article "${id}" has no version ${number}.`,
        'Take the file out, or add the entry of the ledger.',
      );
    }
    const version = recordedOf({ id: entry.id, formerly: entry.data.formerly }, recorded).find(
      (one) => one.number === number,
    );
    if (!version || version.sum === sum) return [];
    return problem(
      `This is not what version ${number} of "${entry.id}" said.`,
      'Put back what was changed in it; git has it as it was.',
    );
  });
}
