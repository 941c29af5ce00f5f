import type { APIRoute } from 'astro';
import { formatPublished, type VersionText } from '../../../../../../domain/published-text.ts';
import { routeOf } from '../../../../../../domain/version-addresses.ts';
import { loadArchive } from '../../../../../../load-archive.ts';
import { loadVersions } from '../../../../../../load-versions.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  const paths = await Promise.all(
    articles.map(async (article) => {
      const { versions } = await loadVersions(article);
      return versions.flatMap(({ number, text }) =>
        text ? [{ params: { ...routeOf(article), version: String(number) }, props: { text } }] : [],
      );
    }),
  );
  return paths.flat();
}

export const GET: APIRoute<{ text: VersionText }> = ({ props }) =>
  new Response(formatPublished(props.text), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
