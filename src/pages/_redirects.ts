import type { APIRoute } from 'astro';
import { fileRedirectsOf, formatRedirects, redirectsOf } from '#domain/addresses/redirects.ts';
import { versionFileRedirectsOf, versionRedirectsOf } from '#domain/versions/version-addresses.ts';
import { loadArchive } from '../load/load-archive.ts';

export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const redirects = [
    ...redirectsOf(archive),
    ...fileRedirectsOf(archive),
    ...versionRedirectsOf(archive),
    ...versionFileRedirectsOf(archive),
  ];
  return new Response(formatRedirects(redirects, import.meta.env.BASE_URL));
};
