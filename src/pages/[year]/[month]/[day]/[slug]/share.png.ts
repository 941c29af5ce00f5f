import type { APIRoute } from 'astro';
import { drawShareImage } from '../../../../../components/share-image.ts';
import type { Article } from '../../../../../domain/article.ts';
import { loadArchive } from '../../../../../load-archive.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.map((article) => {
    const [year, month, day] = article.day.split('-');
    return { params: { year, month, day, slug: article.slug }, props: { article } };
  });
}

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(await drawShareImage(props.article), { headers: { 'Content-Type': 'image/png' } });
