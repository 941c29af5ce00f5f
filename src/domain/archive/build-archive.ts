import { checkEntries } from '#domain/checks/check-entries.ts';
import type { Archive, ArchiveOptions } from '#domain/model/archive.ts';
import { splitArticleId, type WithdrawnArticle } from '#domain/model/article.ts';
import type { Entries } from '#domain/model/collections.ts';
import { isError, type Problem } from '#domain/model/problems.ts';
import { embargoedUntil, isDraft, isShown, type EmbargoedArticle } from '#domain/model/publication.ts';
import { versionCountOf } from '#domain/model/revision.ts';
import { timeOf } from '#domain/time/instant.ts';
import { deriveFields } from './derive-fields.ts';
import { linkEntries } from './link-entries.ts';

/** No archive after an error or with unread entries. `embargoed` has the earliest release first. */
export function buildArchive(
  entries: Entries,
  options: ArchiveOptions,
): { archive: Archive | undefined; problems: Problem[]; embargoed: EmbargoedArticle[] } {
  const embargoed = options.drafts ? [] : embargoedArticles(entries, options);
  const problems = checkEntries(entries, options);
  if (problems.some(isError) || options.unread?.size) return { archive: undefined, problems, embargoed };
  const published = entries.articles.filter(({ data }) => isShown(data, options));
  const articles = published.filter(({ data }) => !data.withdrawn);
  const lists = linkEntries({ ...entries, articles });
  deriveFields(lists, options.now);
  return { archive: { ...lists, withdrawn: withdrawnOf(published) }, problems, embargoed };
}

function withdrawnOf(entries: Entries['articles']): WithdrawnArticle[] {
  return entries.flatMap(({ id, file, data, data: { title, formerly, withdrawn } }) =>
    withdrawn
      ? [{ id, file, day: splitArticleId(id)?.day ?? '', title, formerly, withdrawn, versions: versionCountOf(data) }]
      : [],
  );
}

function embargoedArticles({ articles }: Entries, { now }: ArchiveOptions): EmbargoedArticle[] {
  return articles
    .flatMap(({ file, data }) => {
      const until = isDraft(data) ? undefined : embargoedUntil(data, now);
      return until === undefined ? [] : [{ file, until }];
    })
    .sort((a, b) => timeOf(a.until) - timeOf(b.until) || (a.file < b.file ? -1 : 1));
}
