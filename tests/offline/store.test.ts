import { describe, expect, it } from 'vitest';
import { checksumOfList, type EditionFile } from '../../src/offline/edition.ts';
import { parseList } from '../../src/offline/store.ts';

const files: EditionFile[] = [
  { path: '', sha256: 'a', bytes: 1, first: true },
  { path: 'claims/a/', sha256: 'b', bytes: 2 },
];
const checksum = await checksumOfList(files);
const edition = 'e'.repeat(64);

describe('the list of an edition', () => {
  it.each([
    ['has the id of its edition', edition],
    ['has its checksum as its id, as an older engine wrote it', checksum],
  ])('is read when it %s', async (_, id) => {
    const read = await parseList(Response.json({ id, files }), checksum);
    expect(read?.edition).toEqual({ id, files });
  });

  it.each<[string, unknown]>([
    ['a file is another', { id: edition, files: [files[0], { ...files[1], sha256: 'c' }] }],
    ['a file is missing', { id: edition, files: files.slice(1) }],
    ['the first visit keeps others', { id: edition, files: files.map(({ first: _, ...file }) => file) }],
    ['it only says that it is the one', { id: checksum, files: [] }],
    ['it has no files', { id: edition }],
  ])('is ignored when %s', async (_, list) => {
    expect(await parseList(Response.json(list), checksum)).toBeUndefined();
  });

  it('is ignored if it is not JSON', async () => {
    expect(await parseList(new Response('Not found'), checksum)).toBeUndefined();
  });
});
