import { createInstance } from 'archive:pagefind';
import type { ArchiveSearch } from './archive-search.ts';
import { loadSearch } from './load-search.ts';

/** `folder` is the URL of `pagefind/`, with a trailing slash. `root` is the prefix of result addresses. */
export function openArchiveSearch(folder: string, root: string): Promise<ArchiveSearch> {
  return loadSearch(createInstance({ basePath: folder, baseUrl: root, noWorker: true }), folder, root);
}
