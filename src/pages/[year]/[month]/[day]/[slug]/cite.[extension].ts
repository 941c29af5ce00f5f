import type { APIRoute } from 'astro';
import { citeArticle } from '../../../../../load/cite-article.ts';
import type { Article } from '#domain/model/article.ts';
import { citationFormats, type CitationFormat } from '#domain/citations/citation-formats.ts';
import { loadArchive } from '../../../../../load/load-archive.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.flatMap((article) => {
    const [year, month, day] = article.day.split('-');
    return citationFormats.map((form) => ({
      params: { year, month, day, slug: article.slug, extension: form.extension },
      props: { article, form },
    }));
  });
}

export const GET: APIRoute<{ article: Article; form: CitationFormat }> = async ({ props: { article, form } }) =>
  new Response(form.format(await citeArticle(article)), {
    headers: { 'Content-Type': `${form.mediaType}; charset=utf-8` },
  });
