import type { APIRoute } from 'astro';
import { absolute } from '../../../../../../href.ts';
import type { Article } from '#domain/model/article.ts';
import { formatTimeMap, timeMapType } from '#domain/versions/timemap.ts';
import { routeOf } from '#domain/versions/version-addresses.ts';
import { loadArchive } from '../../../../../../load/load-archive.ts';
import { loadVersions } from '../../../../../../load/load-versions.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.map((article) => ({ params: routeOf(article), props: { article } }));
}

export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { versions } = await loadVersions(article);
  const mementos = versions.flatMap(({ number, revision, text }) =>
    revision && text ? [{ number, time: revision.time }] : [],
  );
  return new Response(formatTimeMap(article.id, mementos, absolute), { headers: { 'Content-Type': timeMapType } });
};
