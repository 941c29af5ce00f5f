import type { APIRoute } from 'astro';
import { drawShareImage } from '../../../../../responses/share-image.ts';
import type { Article } from '#domain/model/article.ts';
import { loadArchive } from '../../../../../load/load-archive.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.map((article) => {
    const [year, month, day] = article.day.split('-');
    return { params: { year, month, day, slug: article.slug }, props: { article } };
  });
}

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(await drawShareImage(props.article), { headers: { 'Content-Type': 'image/png' } });
