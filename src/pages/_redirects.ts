import type { APIRoute } from 'astro';
import { fileRedirectsOf, formatRedirects, redirectsOf } from '../domain/redirects.ts';
import { versionFileRedirectsOf, versionRedirectsOf } from '../domain/version-addresses.ts';
import { loadArchive } from '../load-archive.ts';

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
