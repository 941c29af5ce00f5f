import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeEdition, formatChecksums } from '../../src/export/download-edition.ts';
import { readSite } from '../../src/export/finished-site.ts';
import { writeContent } from '../fixtures/write-content.ts';

const front = '<!doctype html><link rel="canonical" href="https://archive.example/archive/">';

describe('a finished site', () => {
  it('says where it is deployed', async () => {
    const folder = await writeContent({ 'index.html': front, 'a/index.html': 'x' });
    expect(await readSite(folder)).toEqual({
      folder,
      files: ['a/index.html', 'index.html'],
      address: { origin: 'https://archive.example', base: '/archive/' },
    });
  });

  it.each([
    ['there is no folder', undefined],
    ['there is another front page', { 'index.html': '<p>Hello</p>' }],
    ['there is no front page', { 'a.html': front }],
  ])('does not exist when %s', async (_, files) => {
    const folder = await writeContent(files ?? {});
    expect(await readSite(files ? folder : join(folder, 'gone'))).toBeUndefined();
  });
});

describe('an edition', () => {
  const describeSite = async (files: Record<string, string>) => {
    const finished = await readSite(await writeContent({ 'index.html': front, ...files }));
    return finished && describeEdition(finished, '2022-02-28T23:30:00Z');
  };

  it('has the day in the time zone of the archive in its name', async () => {
    expect(await describeSite({})).toMatchObject({ day: '2022-03-01', name: 'tensions-archive-2022-03-01' });
  });

  it('has another id when a file changes, but not after an export', async () => {
    const plain = await describeSite({ 'a.txt': 'x', 'downloads/index.html': 'None.' });
    const exported = await describeSite({
      'a.txt': 'x',
      'downloads/index.html': 'Some.',
      'downloads/a.zip': 'x',
      'edition.json': 'x',
      'sw.js': 'x',
    });
    const changed = await describeSite({ 'a.txt': 'y', 'downloads/index.html': 'None.' });
    const renamed = await describeSite({ 'b.txt': 'x', 'downloads/index.html': 'None.' });
    expect(exported).toEqual(plain);
    expect(new Set([plain?.id, changed?.id, renamed?.id]).size).toBe(3);
  });
});

it('checksums have the format of sha256sum', () => {
  expect(formatChecksums([{ path: 'a b.txt', sha256: '00ff' }])).toBe('00ff  a b.txt\n');
});
