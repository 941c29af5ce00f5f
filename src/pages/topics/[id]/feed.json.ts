import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../../../responses/feed-response.ts';
import { articleItems } from '#domain/formats/feed.ts';
import { entryPath } from '#domain/model/urls.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { site } from '../../../site.ts';
import type { Topic } from '#domain/model/topic.ts';

export async function getStaticPaths() {
  const { topics } = await loadArchive();
  return topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  jsonFeedResponse({
    title: `${topic.name} · ${site.name}`,
    description: topic.summary,
    path: entryPath('topics', topic.id),
    items: articleItems(topic.articles, site.zone),
  });
