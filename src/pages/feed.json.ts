import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../components/feed-response.ts';
import { articleItems } from '../domain/feed.ts';
import { loadArchive } from '../load-archive.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { articles } = await loadArchive();
  return jsonFeedResponse({
    title: site.name,
    description: site.description,
    path: '/',
    items: articleItems(articles),
  });
};
