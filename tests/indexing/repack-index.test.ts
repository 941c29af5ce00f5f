import { createIndex } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { packCbor, unpackCbor, type IndexFile } from '../../src/indexing/index-file.ts';
import { repackIndex } from '../../src/indexing/repack-index.ts';

describe('a repacked index of Pagefind', () => {
  let files: IndexFile[];

  beforeAll(async () => {
    const { index } = await createIndex({ forceLanguage: 'en' });
    await index?.addHTMLFile({
      url: '/',
      content: '<html lang="en"><body><p data-pagefind-filter="kind">Minsk</p></body></html>',
    });
    files = (await index?.getFiles())?.files ?? [];
    await index?.deleteIndex();
  });

  const metadataOf = (list: IndexFile[]) =>
    unpackCbor(list.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array()) as unknown[][][];

  it('keeps values that this version of Pagefind does not write', () => {
    const metadata = metadataOf(files);
    const more = [
      ...metadata.map((list, at) => (at === 1 || at === 3 ? list.map((one) => [...one, 'more']) : list)),
      'last',
    ];
    const newer = files.map(({ path, content }) => ({
      path,
      content: path.endsWith('.pf_meta') ? packCbor(more, 10).content : content,
    }));
    const [, pages, , filters, ...others] = metadataOf(repackIndex(newer, new Map()));
    expect(pages?.map((page) => page.slice(1))).toEqual([[1, 'more']]);
    expect(filters?.map((filter) => filter.slice(2))).toEqual([['more']]);
    expect(others.at(-1)).toBe('last');
  });

  it.each(['fragment', 'index', 'filter'])('is not written without a file of %s/', (folder) => {
    const rest = files.filter(({ path }) => !path.startsWith(folder));
    expect(rest.length).toBeLessThan(files.length);
    expect(() => repackIndex(rest, new Map())).toThrow(`The index of Pagefind has no file ${folder}/`);
  });
});
