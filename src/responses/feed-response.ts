import rss from '@astrojs/rss';
import { feedLength, jsonFeed, type Feed } from '#domain/formats/feed.ts';
import { timeOf } from '#domain/time/instant.ts';
import { site } from '../site.ts';
import { absolute } from '../href.ts';

export function rssResponse(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: absolute(feed.path),
    customData: `<language>${site.language}</language>`,
    items: feed.items.slice(0, feedLength).map((item) => ({
      title: item.title,
      description: item.summary,
      link: absolute(item.path),
      pubDate: new Date(timeOf(item.date)),
      categories: item.tags,
    })),
  });
}

export function jsonFeedResponse(feed: Feed): Response {
  const text = `${JSON.stringify(jsonFeed(feed, site.language, absolute), undefined, 2)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
}
