import type { APIRoute } from 'astro';
import { rssResponse } from '../../../components/feed-response.ts';
import { articleItems } from '../../../domain/feed.ts';
import { entryPath } from '../../../domain/urls.ts';
import { loadArchive } from '../../../load-archive.ts';
import { site } from '../../../site.ts';
import type { Topic } from '../../../domain/topic.ts';

export async function getStaticPaths() {
  const { topics } = await loadArchive();
  return topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  rssResponse({
    title: `${topic.name} · ${site.name}`,
    description: topic.summary,
    path: entryPath('topics', topic.id),
    items: articleItems(topic.articles),
  });
