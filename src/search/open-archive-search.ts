import { createInstance } from 'archive:pagefind';
import { ArchiveSearch } from './archive-search.ts';
import { ranking } from './pagefind.ts';
import { SearchIndex } from './search-index.ts';
import type { Wordings } from './wordings.ts';

/** `folder` is the path of `pagefind/` on the host, with a trailing slash. `root` is the prefix of result addresses. */
export async function openArchiveSearch(folder: string, root: string): Promise<ArchiveSearch> {
  const pagefind = createInstance({ basePath: folder, baseUrl: root, noWorker: true });
  const [text] = await Promise.all([load(`${folder}wordings.json`), pagefind.init()]);
  const wordings = JSON.parse(text) as Wordings;
  await pagefind.options({ ranking });
  for (const part of wordings.parts) {
    await pagefind.mergeIndex(`${folder}${part}/`, { baseUrl: root, language: 'en' });
  }
  const loadVocabulary = async (): Promise<string[]> => (await load(`${folder}vocabulary.txt`)).split('\n');
  return new ArchiveSearch(new SearchIndex(pagefind, wordings, { root, loadVocabulary }));
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
