import rss from '@astrojs/rss';
import { feedLength, jsonFeed, type Feed } from '../domain/feed.ts';
import { timeOf } from '../domain/instant.ts';
import { articlePath } from '../domain/urls.ts';
import { site } from '../site.ts';
import { absolute } from './href.ts';

/** Answers with a feed as RSS 2.0. */
export function rssResponse(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: absolute(feed.path),
    customData: `<language>${site.language}</language>`,
    items: feed.articles.slice(0, feedLength).map((article) => ({
      title: article.title,
      description: article.summary,
      link: absolute(articlePath(article.id)),
      pubDate: new Date(timeOf(article.date)),
      categories: article.topics.map(({ name }) => name),
    })),
  });
}

/** Answers with a feed as JSON Feed 1.1. */
export function jsonFeedResponse(feed: Feed): Response {
  const text = `${JSON.stringify(jsonFeed(feed, site.language, absolute), undefined, 2)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
}
