import { ArchiveSearch } from './archive-search.ts';
import { ranking, type Engine } from './pagefind.ts';
import { SearchIndex } from './search-index.ts';
import type { Wordings } from './wordings.ts';

/** `folder` is the URL of `pagefind/`, with a trailing slash. `root` is the prefix of result addresses. */
export async function loadSearch(pagefind: Engine, folder: string, root: string): Promise<ArchiveSearch> {
  const [text] = await Promise.all([load(`${folder}wordings.json`), pagefind.init()]);
  const wordings = JSON.parse(text) as Wordings;
  await pagefind.options({ ranking });
  for (const part of wordings.parts) {
    // A part does not take over the options of the first.
    await pagefind.mergeIndex(`${folder}${part}/`, { baseUrl: root, language: 'en', ranking });
  }
  const loadVocabulary = async (): Promise<string[]> => (await load(`${folder}vocabulary.txt`)).split('\n');
  return new ArchiveSearch(new SearchIndex(pagefind, wordings, { root, loadVocabulary }));
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
