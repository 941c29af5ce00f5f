import type { ArchiveOptions } from '#domain/model/archive.ts';
import { articleSchema, splitArticleId, type ArticleData } from '#domain/model/article.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkRevisions } from './check-revisions.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { dayIn, timeOf } from '#domain/time/instant.ts';
import { isDay } from '#domain/time/partial-date.ts';
import { problem, type Problem } from '#domain/model/problems.ts';
import { refusedEntries } from './written-entries.ts';

/** Also checks the valid fields of articles that their schema refused. */
export function checkArticles({ articles }: Entries, options: ArchiveOptions): Problem[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [
    ...articles.flatMap((article) => checkArticle(article, article.data, byId, options)),
    ...refusedEntries('articles', options).flatMap((entry) =>
      checkArticle(entry, readableFields(entry.data), byId, options),
    ),
  ];
}

/** `data` holds only the valid fields. */
function checkArticle(
  entry: Entry<object>,
  data: Partial<ArticleData>,
  articles: ReadonlyMap<string, Entry<ArticleData>>,
  options: ArchiveOptions,
): Problem[] {
  const { date, followUps = [] } = data;
  const { zone } = options;
  return [
    ...checkName(entry, date === undefined ? undefined : dayIn(zone, date), zone),
    ...checkRevisions(entry, data, options),
    ...checkCorrections(entry, data, options),
    ...checkAudio(entry, data),
    ...followUps.flatMap(({ article }, index) => {
      const later = article === undefined ? undefined : articles.get(article);
      if (!later || date === undefined || timeOf(later.data.date) > timeOf(date)) return [];
      const message = `"${article}" is not later than this article.`;
      const fix = 'Name a later article: a follow-up says what happened next.';
      return [problem(entry, ['followUps', index, 'article'], { message, fix })];
    }),
  ];
}

function readableFields(data: object): Partial<ArticleData> {
  return Object.fromEntries(
    Object.entries(articleSchema.shape).flatMap(([name, field]) => {
      const { success, data: value } = field.safeParse(Reflect.get(data, name));
      return success ? [[name, value]] : [];
    }),
  );
}

function checkName(entry: Entry<object>, day: string | undefined, zone: string): Problem[] {
  const parts = splitArticleId(entry.id);
  if (!parts || !isDay(parts.day)) {
    const fix = `Name it ${day ?? 'YYYY-MM-DD'}-${entry.id.replace(/^[\d-]*/, '') || 'slug'}, after the day of its date.`;
    return [problem(entry, [], { message: `The file name of an article starts with its day.`, fix })];
  }
  if (day === undefined || parts.day === day) return [];
  const message = `The file name says ${formatDate(parts.day)}, but "date" is on ${formatDate(day)} in ${zone}.`;
  return [problem(entry, ['date'], { message, fix: `Rename the file to ${day}-${parts.slug} or fix the date.` })];
}

function checkAudio(entry: Entry<object>, { kind }: Partial<ArticleData>): Problem[] {
  const hasAudio = 'audio' in entry.data && entry.data.audio !== undefined;
  if (kind === undefined || (kind === 'audio') === hasAudio) return [];
  return kind === 'audio'
    ? [
        problem(entry, ['kind'], {
          message: '"audio" is missing: the kind is "audio".',
          fix: 'Describe the recording in "audio", or choose another kind.',
        }),
      ]
    : [
        problem(entry, ['audio'], {
          message: `"audio" does not belong to the kind "${kind}".`,
          fix: 'Write kind: audio, or take it out.',
        }),
      ];
}
