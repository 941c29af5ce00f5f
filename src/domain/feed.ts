import type { Article } from './article.ts';
import { articlePath } from './urls.ts';

/** Entries that a feed carries at most: the newest ones. */
export const feedLength = 50;

/** A list of articles for feed readers. `absolute` makes a full address of a path of the site. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed belongs to, without the base. */
  path: string;
  articles: Article[];
}

/** The feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed, language: string, absolute: (path: string) => string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.path),
    feed_url: absolute(`${feed.path}feed.json`),
    language,
    items: feed.articles.slice(0, feedLength).map((article) => ({
      id: absolute(articlePath(article.id)),
      url: absolute(articlePath(article.id)),
      title: article.title,
      summary: article.summary,
      content_text: [article.summary, ...article.keyPoints].join('\n\n'),
      date_published: article.date,
      ...(article.updated !== undefined && { date_modified: article.updated }),
      authors: article.authors.map(({ name }) => ({ name })),
      tags: article.topics.map(({ name }) => name),
    })),
  };
}
