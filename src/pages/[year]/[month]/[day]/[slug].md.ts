import type { APIRoute } from 'astro';
import { loadArchive } from '../../../../load/load-archive.ts';
import { readSourceText } from '../../../../load/render-body.ts';

export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles.map(({ day, slug, file }) => {
    const [year, month, date] = day.split('-');
    return { params: { year, month, day: date, slug }, props: { file } };
  });
}

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readSourceText(props.file), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
