import type { APIRoute } from 'astro';
import { formatPublished, type VersionText } from '#domain/model/published-text.ts';
import { routeOf } from '#domain/versions/version-addresses.ts';
import { loadArchive } from '../../../../../../load/load-archive.ts';
import { loadAllVersions } from '../../../../../../load/load-versions.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  const versions = await loadAllVersions();
  return articles.flatMap((article) =>
    (versions.get(article.id)?.versions ?? []).flatMap(({ number, text }) =>
      text ? [{ params: { ...routeOf(article), version: String(number) }, props: { text } }] : [],
    ),
  );
}

export const GET: APIRoute<{ text: VersionText }> = ({ props }) =>
  new Response(formatPublished(props.text), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
