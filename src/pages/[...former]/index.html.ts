import type { APIRoute } from 'astro';
import { movedResponse } from '../../responses/moved-response.ts';
import { redirectsOf, type Redirect } from '#domain/addresses/redirects.ts';
import { versionRedirectsOf } from '#domain/versions/version-addresses.ts';
import { loadArchive } from '../../load/load-archive.ts';

// An endpoint, so that the sitemap leaves it out.
export async function getStaticPaths() {
  const archive = await loadArchive();
  return [...redirectsOf(archive), ...versionRedirectsOf(archive)].map((redirect) => ({
    params: { former: redirect.from.slice(1, -1) },
    props: { redirect },
  }));
}

export const GET: APIRoute<{ redirect: Redirect }> = ({ props: { redirect } }) => movedResponse(redirect);
