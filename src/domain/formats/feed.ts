import type { Archive } from '#domain/model/archive.ts';
import type { Article } from '#domain/model/article.ts';
import { correctionSeverities, correctionsOf } from '#domain/model/correction.ts';
import { formatDate } from '#domain/time/format-date.ts';
import { lastChangeOf } from '#domain/model/revision.ts';
import { articlePath, correctionPath } from '#domain/model/urls.ts';

/** Entries that a feed carries at most: the newest ones. */
export const feedLength = 50;

/** A list for feed readers. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed belongs to, without the base. */
  path: string;
  /** The newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** Its address, without the base. */
  path: string;
  title: string;
  summary: string;
  /** Plain text. */
  text: string;
  /** The instant that it is dated to, and that of its last change. */
  date: string;
  modified?: string | undefined;
  authors: string[];
  tags: string[];
}

/** Articles as entries of a feed, dated to their “As of”. */
export function articleItems(articles: Article[]): FeedItem[] {
  return articles.map((article) => ({
    path: articlePath(article.id),
    title: article.title,
    summary: article.summary,
    text: [article.summary, ...article.keyPoints].join('\n\n'),
    date: article.date,
    modified: lastChangeOf(article),
    authors: article.authors.map(({ name }) => name),
    tags: article.topics.map(({ name }) => name),
  }));
}

/** The corrections of an archive as entries of a feed, dated to when readers had the corrected text. */
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

/** The feed as JSON Feed 1.1 (jsonfeed.org). `absolute` makes a full address of a path of the site. */
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
