import type { CollectionName } from '#domain/model/collection-name.ts';
import { standingAddresses } from '#domain/addresses/addresses.ts';
import { datePath, entryOfFile, entryPath } from '#domain/model/urls.ts';

/**
 * Maps addresses for links to the prose file behind each page. `texts` includes broken ones, by path below `content/`.
 * Articles add date pages only when `isShown`.
 */
export function siteAddresses(
  texts: { path: string; data: object }[],
  records: Partial<Record<CollectionName, ReadonlySet<string>>>,
  isShown: (data: object) => boolean,
): Map<string, string | undefined> {
  const addresses = new Map<string, string | undefined>(
    [...standingAddresses, '/feed.json', '/feed.xml'].map((address) => [address, undefined]),
  );
  for (const [name, ids] of Object.entries(records)) {
    for (const id of ids) addresses.set(entryPath(name as CollectionName, id), undefined);
  }
  for (const { path, data } of texts) {
    const entry = entryOfFile(path);
    if (!entry) continue;
    const address = entryPath(entry.collection, entry.id);
    addresses.set(address, path);
    for (const former of formerIds(data)) addresses.set(entryPath(entry.collection, former), path);
    if (path.startsWith('topics/')) for (const feed of ['feed.json', 'feed.xml']) addresses.set(address + feed, path);
    if (path.startsWith('articles/')) addresses.set(`${address.slice(0, -1)}.md`, path);
    const [, day] = /^articles\/(\d{4}-\d{2}-\d{2})/.exec(path) ?? [];
    if (day === undefined || !isShown(data)) continue;
    for (const date of [day.slice(0, 4), day.slice(0, 7), day]) addresses.set(datePath(date), undefined);
  }
  return addresses;
}

function formerIds(data: object): string[] {
  const ids = 'formerly' in data && Array.isArray(data.formerly) ? data.formerly : [];
  return ids.filter(
    (id): id is string => typeof id === 'string' && !('date' in data && !/^\d{4}-\d{2}-\d{2}-./.test(id)),
  );
}
