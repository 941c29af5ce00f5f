import { collections } from '#domain/model/collections.ts';
import { entryPath, withBase } from '#domain/model/urls.ts';
import type { NewEntry } from '../../loader/place-entry.ts';
import { settings } from '../../settings/settings.ts';

export function formatNext({ collection, id, data }: NewEntry, file: string): string {
  const address = `http://localhost:4321${withBase(settings().siteBase, entryPath(collection, id))}`;
  return [
    file,
    ...(collections[collection].form === 'prose' ? ['Write the text below the frontmatter.'] : []),
    `npm run dev shows it at ${address}`,
    ...(data.draft === true ? ['It is a draft. Remove "draft: true" to publish it.'] : []),
  ].join('\n');
}
