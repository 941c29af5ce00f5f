import type { APIRoute } from 'astro';
import { rssResponse } from '../responses/feed-response.ts';
import { articleItems } from '#domain/formats/feed.ts';
import { loadArchive } from '../load/load-archive.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { articles } = await loadArchive();
  return rssResponse({
    title: site.name,
    description: site.description,
    path: '/',
    items: articleItems(articles, site.zone),
  });
};
