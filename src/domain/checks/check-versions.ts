import type { ArticleData } from '#domain/model/article.ts';
import type { Entry } from '#domain/model/collections.ts';
import { timeOf } from '#domain/time/instant.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { recordedOf, type ListedVersion, type RecordedVersions } from '#domain/versions/recorded-versions.ts';

export interface PublishedArticle {
  entry: Entry<ArticleData>;
  /** Checksum of the current text. */
  sum: string;
  frozen: ReadonlySet<number>;
}

export interface SilentEdit {
  entry: Entry<ArticleData>;
  last: ListedVersion;
}

/** Only the earlier text shows where an edit is, so `edits` are separate. */
export function checkVersions(
  articles: PublishedArticle[],
  recorded: RecordedVersions,
): { problems: Problem[]; edits: SilentEdit[] } {
  const problems: Problem[] = [];
  const edits: SilentEdit[] = [];
  for (const article of articles) {
    const { entry, sum } = article;
    const list = recordedOf({ id: entry.id, formerly: entry.data.formerly }, recorded);
    const gap = list.find(({ number }, index) => number !== index + 1);
    const last = list.at(-1);
    if (gap) problems.push(gapProblem(gap, list, recorded.file));
    else if (last && entry.data.revisions.length < last.number) problems.push(shortLedger(entry, list));
    else problems.push(...checkTimes(entry, list), ...checkNewest(article, list));
    if (!gap && last?.number === entry.data.revisions.length && last.sum !== sum) edits.push({ entry, last });
  }
  return { problems, edits };
}

function gapProblem(gap: ListedVersion, list: ListedVersion[], file: string): Problem {
  const missing = list.indexOf(gap) + 1;
  const message =
    gap.number < missing
      ? `Version ${gap.number} of "${gap.id}" exists under two ids.`
      : `Version ${missing} of "${gap.id}" is missing above this line.`;
  const fix = 'Restore the list from git. Lines are only ever added to it.';
  return problem({ file }, { line: gap.line }, { message, fix });
}

function shortLedger(entry: Entry<ArticleData>, list: ListedVersion[]): Problem {
  const { length } = entry.data.revisions;
  const missing = list[length];
  const has = length === 0 ? 'is missing' : length === 1 ? 'has 1 entry' : `has ${length} entries`;
  const message = `The ledger "revisions" ${has}, but ${list.length === 1 ? '1 version was' : `${list.length} versions were`} published.`;
  const fix = `Put back what was taken out of it: the entry of version ${length + 1} has the time ${missing?.time ?? ''}.`;
  return problem(entry, ['revisions'], { message, fix });
}

function checkTimes(entry: Entry<ArticleData>, list: ListedVersion[]): Problem[] {
  return list.flatMap(({ number, time }, index) => {
    const written = entry.data.revisions[index]?.time;
    if (written === undefined || timeOf(written) === timeOf(time)) return [];
    const message = `Version ${number} was published at another time.`;
    return [problem(entry, ['revisions', index, 'time'], { message, fix: `Write ${time} again.` })];
  });
}

/** Several versions may be unrecorded only if their texts are kept. */
function checkNewest({ entry, sum, frozen }: PublishedArticle, list: ListedVersion[]): Problem[] {
  const { length } = entry.data.revisions;
  const unkept = entry.data.revisions
    .slice(list.length, -1)
    .findIndex((_, index) => !frozen.has(list.length + index + 1));
  if (unkept >= 0) {
    const number = list.length + unkept + 1;
    const message = `Version ${number} was never recorded, and the ledger has a later one.`;
    const fix = `Take this entry out, or put the text of version ${number} into content/versions/${entry.id}/${number}.md.`;
    return [problem(entry, ['revisions', number - 1], { message, fix })];
  }
  if (length !== list.length + 1 || list.at(-1)?.sum !== sum) return [];
  const message = `This entry says that the text has changed, but it is still that of version ${list.length}.`;
  return [problem(entry, ['revisions', length - 1], { message, fix: 'Change the text, or take the entry out.' })];
}

/** Ids that `isKnown` accepts are not reported. */
export function checkVanished({ byId, file }: RecordedVersions, isKnown: (id: string) => boolean): Problem[] {
  return [...byId].flatMap(([id, [first]]) => {
    if (!first || isKnown(id)) return [];
    const message = `Versions of "${id}" were published, but there is no such article.`;
    const fix = `Bring its file back. If you renamed it, add "formerly: [${id}]" to the new file.`;
    return [problem({ file }, { line: first.line }, { message, fix })];
  });
}
