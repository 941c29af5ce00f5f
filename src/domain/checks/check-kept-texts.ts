import type { Article } from '#domain/model/article.ts';
import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import { versionCountOf } from '#domain/model/revision.ts';
import { formatVersions } from '#domain/versions/format-history.ts';
import { describeGap, type SearchedHistory } from '#domain/versions/history-state.ts';
import { recordedOf, type ListedVersion, type RecordedVersions } from '#domain/versions/recorded-versions.ts';

/** A recorded version of an article that has a later one. */
export interface EarlierVersion {
  article: Article;
  version: ListedVersion;
}

export function earlierVersions(
  articles: readonly Article[],
  recorded: Pick<RecordedVersions, 'byId'>,
): EarlierVersion[] {
  return articles.flatMap((article) =>
    recordedOf(article, recorded)
      .filter(({ number }) => number < versionCountOf(article))
      .map((version) => ({ article, version })),
  );
}

/** `lost` was not found, and `onBranch` only in commits that are not in the main branch. */
export interface TextsInGit extends SearchedHistory {
  lost: EarlierVersion[];
  onBranch: EarlierVersion[];
}

/** Warnings. An archive without a repository keeps what it wants. */
export function checkKeptTexts({ lost, onBranch, ...history }: TextsInGit, file: string): Problem[] {
  const gap = describeGap(lost.length, history);
  const isNoRepository = history.state === 'none' && (history.obstacle ?? 'no repository') === 'no repository';
  return [
    ...(history.state === 'whole' ? report(lost, file, lostText) : []),
    ...(history.state === 'whole' || isNoRepository || lost.length === 0 ? [] : [problem({ file }, { line: 1 }, gap)]),
    ...report(onBranch, file, branchText),
  ];
}

/** One for each article. */
function report(
  versions: EarlierVersion[],
  file: string,
  textOf: (which: string, article: Article, numbers: number[]) => ProblemText,
): Problem[] {
  return [...Map.groupBy(versions, ({ article }) => article)].map(([article, list]) => {
    const numbers = list.map(({ version }) => version.number);
    const text = textOf(`the text of ${formatVersions(numbers)} of "${article.id}"`, article, numbers);
    return problem({ file }, { line: list[0]?.version.line ?? 1 }, { ...text, severity: 'warning' });
  });
}

function lostText(which: string, { id }: Article, [number]: number[]): ProblemText {
  return {
    message: `Neither the history of git nor content/versions/ has ${which}.`,
    fix:
      'In the clone in which it was recorded, run npm run check -- --record --freeze: git may still have it there. ' +
      `Or save history/${number}.md of a published edition as content/versions/${id}/${number}.md.`,
  };
}

function branchText(which: string): ProblemText {
  return {
    message: `Only commits of this branch have ${which}. When they are squashed, it is lost.`,
    fix: 'Run npm run check -- --record --freeze, which keeps it in content/versions/, or merge without squashing.',
  };
}
