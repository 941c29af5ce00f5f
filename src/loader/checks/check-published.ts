import type { ArchiveOptions } from '#domain/model/archive.ts';
import type { ArticleData } from '#domain/model/article.ts';
import { checkFrozen } from '#domain/checks/check-frozen.ts';
import { checkVanished, checkVersions, type SilentEdit } from '#domain/checks/check-versions.ts';
import type { Entry } from '#domain/model/collections.ts';
import { instantAt, timeOf } from '#domain/time/instant.ts';
import { checkPermalinks } from '#domain/addresses/permalinks.ts';
import type { Problem } from '#domain/model/problems.ts';
import { isShown } from '#domain/model/publication.ts';
import type { PublishedText } from '#domain/model/published-text.ts';
import { silentEditProblem } from '#domain/checks/silent-edit.ts';
import { articlePath } from '#domain/model/urls.ts';
import { withPlainEnds } from './check-text.ts';
import { findInHistory, wantedText } from '../versions/find-versions.ts';
import { splitProse } from '../yaml/frontmatter.ts';
import type { KeptVersions } from '../versions/read-versions.ts';
import { checksumOfText } from '../versions/version-text.ts';
import type { Reading } from './reading.ts';

/** `line` is the 1-based line of the body in the file. */
interface PlacedText extends PublishedText {
  line: number;
}

/** Compares texts with their ledgers and the list of versions. Asks git about edited texts only. */
export async function checkPublished({ parsed, files, options, before }: Reading): Promise<Problem[]> {
  if (!before) return [];
  const { entries, invalid, unread } = parsed;
  const { versions, permalinks, folder } = before;
  const { recorded, frozen } = versions;
  const published = entries.articles.filter(
    ({ data }) => !data.withdrawn && isShown(data, { now: options.now, drafts: false }),
  );
  const isNew = recorded.byId.size === 0 && frozen.length === 0;
  const known = [...permalinks.problems, ...recorded.problems, ...versions.problems];
  if (isNew && published.every(({ data }) => data.revisions.length < 2)) return known;
  const byFile = new Map(files.map((file) => [file.file, file]));
  const textOf = ({ file, data }: Entry<ArticleData>): PlacedText | undefined => {
    const prose = splitProse(withPlainEnds(new TextDecoder().decode(byFile.get(file)?.bytes)));
    return 'body' in prose ? { fields: data, body: prose.body, line: prose.bodyLine } : undefined;
  };
  const articles = published.flatMap((entry) => {
    const text = textOf(entry);
    if (!text) return [];
    const kept = frozen.filter(({ id }) => id === entry.id || entry.data.formerly.includes(id));
    return [{ entry, sum: checksumOfText(text), frozen: new Set(kept.map(({ number }) => number)) }];
  });
  const { problems, edits } = checkVersions(articles, recorded);
  const ids = new Set([
    ...entries.articles.flatMap(({ id, data }) => [id, ...data.formerly]),
    ...invalid.map(({ entry }) => entry.id),
    ...[...unread].map((name) => name.replace('articles/', '')),
  ]);
  // The list of addresses already reports articles that are gone.
  const addresses = new Set(permalinks.published.map(({ address }) => address));
  const isReported = (id: string): boolean => ids.has(id) || addresses.has(articlePath(id));
  return [
    ...known,
    ...problems,
    ...(await locateEdits(edits, textOf, versions, folder, options)),
    ...checkVanished(recorded, isReported),
    ...checkFrozen(frozen, entries.articles, recorded),
  ];
}

export function checkAddresses({ archive, before }: Reading): Problem[] {
  return archive && before ? checkPermalinks(archive, before.permalinks) : [];
}

/** Shows the changed line when the earlier text is found. */
async function locateEdits(
  edits: SilentEdit[],
  textOf: (entry: Entry<ArticleData>) => PlacedText | undefined,
  { frozen }: KeptVersions,
  folder: string,
  { zone, now: buildTime }: ArchiveOptions,
): Promise<Problem[]> {
  const kept = new Map(frozen.map(({ sum, text }) => [sum, text]));
  const wanted = edits
    .filter(({ last }) => !kept.has(last.sum))
    .map(({ entry, last }) => wantedText({ id: entry.id, formerly: entry.data.formerly }, last.sum));
  const { texts, state } = await findInHistory(folder, wanted);
  return edits.flatMap((edit) => {
    const after = textOf(edit.entry);
    if (!after) return [];
    const before = kept.get(edit.last.sum) ?? texts.get(edit.last.sum);
    const now = instantAt(zone, timeOf(buildTime));
    return [silentEditProblem(edit, { before, after }, { line: after.line, now, history: state })];
  });
}
