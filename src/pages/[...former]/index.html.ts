import type { APIRoute } from 'astro';
import { movedResponse } from '../../responses/moved-response.ts';
import type { Redirect } from '#domain/addresses/redirects.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { loadRedirects } from '../../load/load-redirects.ts';

// An endpoint, so that the sitemap leaves it out.
export async function getStaticPaths() {
  const redirects = await loadRedirects(await loadArchive());
  return redirects.map((redirect) => ({
    params: { former: redirect.from.slice(1, -1) },
    props: { redirect },
  }));
}

export const GET: APIRoute<{ redirect: Redirect }> = ({ props: { redirect } }) => movedResponse(redirect);
