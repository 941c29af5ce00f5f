import { splitArticleId, type Article, type WithdrawnArticle } from './article.ts';
import type { Author } from './author.ts';
import type { Bureau } from './bureau.ts';
import { checkEntries } from './check-entries.ts';
import { checkFormerIds } from './check-former-ids.ts';
import type { CollectionName } from './collection-name.ts';
import type { Entries, Entry } from './collections.ts';
import { timeOf } from './instant.ts';
import { linkEntries } from './link-entries.ts';
import type { Records } from './link-records.ts';
import type { Page } from './page.ts';
import { isError, type Problem } from './problems.ts';
import { heldUntil, isDraft, isShown, type HeldArticle } from './publication.ts';
import { versionCountOf } from './revision.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** Everything that is published, ordered and linked both ways. The only thing that pages, feeds and data read. */
export interface Archive extends Records {
  /** Newest first. */
  articles: Article[];
  withdrawn: WithdrawnArticle[];
  /** In topic order, parents before their children. */
  topics: Topic[];
  authors: Author[];
  bureaus: Bureau[];
  /** Oldest first. */
  sources: Source[];
  pages: Page[];
}

export interface ArchiveOptions {
  /** IANA name of the zone that days and permalinks are in, such as `Europe/Brussels`. */
  zone: string;
  /** The instant of the build: an article with a later date is under embargo. */
  now: string;
  /** Whether drafts and articles under embargo take part: true only in the live preview. */
  drafts: boolean;
  /** What exists but could not be read: `topics/osce`, or `sources/*` when a list of records is broken. */
  unread?: ReadonlySet<string>;
  /** Entries that their schema has refused, as they were written: their relations are checked all the same. */
  invalid?: InvalidEntry[];
}

export interface InvalidEntry {
  collection: CollectionName;
  entry: Entry<object>;
}

/**
 * Links all entries, or reports every problem between them at once. With anything unread there is no archive either;
 * with nothing but warnings there is.
 * `held` is what an embargo keeps out of the archive, what comes out first before the rest.
 */
export function buildArchive(
  entries: Entries,
  options: ArchiveOptions,
): { archive: Archive | undefined; problems: Problem[]; held: HeldArticle[] } {
  const held = options.drafts ? [] : heldArticles(entries, options);
  const problems = [...checkEntries(entries, options), ...checkFormerIds(entries, options)];
  if (problems.some(isError) || options.unread?.size) return { archive: undefined, problems, held };
  const published = entries.articles.filter(({ data }) => isShown(data, options));
  const articles = published.filter(({ data }) => !data.withdrawn);
  const archive = { ...linkEntries({ ...entries, articles }, options), withdrawn: withdrawnOf(published) };
  return { archive, problems, held };
}

function withdrawnOf(entries: Entries['articles']): WithdrawnArticle[] {
  return entries.flatMap(({ id, file, data, data: { title, formerly, withdrawn } }) =>
    withdrawn
      ? [{ id, file, day: splitArticleId(id)?.day ?? '', title, formerly, withdrawn, versions: versionCountOf(data) }]
      : [],
  );
}

function heldArticles({ articles }: Entries, { now }: ArchiveOptions): HeldArticle[] {
  return articles
    .flatMap(({ file, data }) => {
      const until = isDraft(data) ? undefined : heldUntil(data, now);
      return until === undefined ? [] : [{ file, until }];
    })
    .sort((a, b) => timeOf(a.until) - timeOf(b.until) || (a.file < b.file ? -1 : 1));
}
