import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { correctionSeverities, correctionsOf } from '#domain/model/correction.ts';
import { formatDate, formatInstant } from '#domain/time/format-date.ts';
import { timeOf } from '#domain/time/instant.ts';
import { knowledgeOf, lastChangeOf } from '#domain/model/revision.ts';
import { articlePath, correctionPath } from '#domain/model/urls.ts';

export const feedLength = 50;

export interface Feed {
  title: string;
  description: string;
  /** The page of the feed, without the base. */
  path: string;
  /** The latest to appear first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** Without the base. */
  path: string;
  title: string;
  summary: string;
  /** Plain text. */
  text: string;
  /** When readers first had the item, and its last change. */
  date: string;
  modified?: string | undefined;
  authors: string[];
  tags: string[];
}

/**
 * Dated by their first publication, so that subscribers of an archive that fills its past get every new text. Its “As
 * of” is in the words.
 */
export function articleItems(articles: Article[], zone: string): FeedItem[] {
  return articles
    .map((article) => {
      const summary = `As of ${formatInstant(zone, knowledgeOf(article))}. ${article.summary}`;
      return {
        path: articlePath(article.id),
        title: article.title,
        summary,
        text: [summary, ...article.keyPoints].join('\n\n'),
        date: article.revisions[0]?.time ?? article.date,
        modified: lastChangeOf(article),
        authors: article.authors.map(({ name }) => name),
        tags: article.topics.map(({ name }) => name),
      };
    })
    .toSorted((a, b) => timeOf(b.date) - timeOf(a.date));
}

/** Dated by the publication of the corrected text. */
export function correctionItems(archive: Archive, zone: string): FeedItem[] {
  return correctionsOf(archive, zone).map(({ article, correction, number, time }) => {
    const { was, now, reason, severity } = correction;
    return {
      path: correctionPath(article.id, number),
      title: `${correctionSeverities[severity]}: ${article.title} (${formatDate(article.day)})`,
      summary: reason,
      text: `It said: ${was}\n\nIt says now: ${now}\n\n${reason}`,
      date: time,
      authors: article.authors.map(({ name }) => name),
      tags: article.topics.map(({ name }) => name),
    };
  });
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed, language: string, absolute: (path: string) => string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.path),
    feed_url: absolute(`${feed.path}feed.json`),
    language,
    items: feed.items.slice(0, feedLength).map((item) => ({
      id: absolute(item.path),
      url: absolute(item.path),
      title: item.title,
      summary: item.summary,
      content_text: item.text,
      date_published: item.date,
      ...(item.modified !== undefined && { date_modified: item.modified }),
      authors: item.authors.map((name) => ({ name })),
      tags: item.tags,
    })),
  };
}
