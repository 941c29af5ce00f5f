import type { APIRoute } from 'astro';
import { fileRedirectsOf, formatRedirects } from '#domain/addresses/redirects.ts';
import { versionFileRedirectsOf } from '#domain/versions/version-addresses.ts';
import { loadArchive } from '../load/load-archive.ts';
import { loadRedirects } from '../load/load-redirects.ts';

export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const redirects = [
    ...(await loadRedirects(archive)),
    ...fileRedirectsOf(archive),
    ...versionFileRedirectsOf(archive),
  ];
  return new Response(formatRedirects(redirects, import.meta.env.BASE_URL));
};
