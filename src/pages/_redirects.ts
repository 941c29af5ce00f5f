import type { APIRoute } from 'astro';
import { fileRedirectsOf, formatRedirects, redirectsOf } from '../domain/redirects.ts';
import { loadArchive } from '../load-archive.ts';

export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  return new Response(
    formatRedirects([...redirectsOf(archive), ...fileRedirectsOf(archive)], import.meta.env.BASE_URL),
  );
};
