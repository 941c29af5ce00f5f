import { basename } from 'node:path';
import type { IndexedPage } from '../search/pagefind.ts';
import { unpack, type IndexFile } from './index-file.ts';

/** Returns pages by id. */
export function readIndexedPages(files: IndexFile[]): Map<string, IndexedPage> {
  const fragments = files.filter(({ path }) => path.includes('fragment/'));
  return new Map(
    fragments.map(({ path, content }) => [
      basename(path, '.pf_fragment'),
      JSON.parse(unpack(content).toString()) as IndexedPage,
    ]),
  );
}
