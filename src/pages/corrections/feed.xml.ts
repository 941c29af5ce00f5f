import type { APIRoute } from 'astro';
import { rssResponse } from '../../responses/feed-response.ts';
import { correctionItems } from '#domain/formats/feed.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const items = correctionItems(await loadArchive(), site.zone);
  const description = 'Mistakes in published texts that were corrected.';
  return rssResponse({ title: `Corrections · ${site.name}`, description, path: '/corrections/', items });
};
