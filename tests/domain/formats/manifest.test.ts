import { describe, expect, it } from 'vitest';
import { editionOf, formatManifest, parseManifest, type ManifestFile } from '#domain/formats/manifest.ts';
import { sha256 } from '#domain/formats/sha256.ts';

const facts = {
  archive: 'An archive',
  edition: 'e'.repeat(64),
  date: '2022-03-01T12:00:00Z',
  licence: { name: 'CC BY 4.0', url: 'https://licence.example/' },
};
const file = (path: string, letter = 'a'): ManifestFile => ({ path, bytes: 12, sha256: letter.repeat(64) });
const files = [file('b/index.html', 'b'), file('a "Київ".txt')];

describe('a manifest', () => {
  it('is read as it was written, its files by their paths', async () => {
    const text = await formatManifest(facts, files);
    const manifest = await parseManifest(text);
    expect(manifest).toMatchObject({ ...facts, files: [file('a "Київ".txt'), file('b/index.html', 'b')] });
    expect(text.split('\n').filter((line) => line.includes('"path"'))).toHaveLength(2);
  });

  it('is the same text for the same files in any order, and may have no date', async () => {
    expect(await formatManifest(facts, files.toReversed())).toBe(await formatManifest(facts, files));
    const { date: _, ...dateless } = facts;
    expect(await parseManifest(await formatManifest(dateless, files))).not.toHaveProperty('date');
  });

  it('has the checksum of itself without that checksum', async () => {
    const text = await formatManifest(facts, files);
    const checksum = /^ {2}"sum": "([0-9a-f]+)",\n/m.exec(text);
    expect(checksum?.[1]).toBe(await sha256(text.replace(checksum?.[0] ?? '', '')));
  });

  it('is invalid when any byte differs', async () => {
    const bytes = Buffer.from(await formatManifest(facts, files));
    for (let place = 0; place < bytes.length; place++) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(await parseManifest(flipped.toString()), String(place)).toBeUndefined();
    }
  });

  it.each(['', '{}', 'null', '[]', '{"files": []}', 'Not found'])('is invalid when it is “%s”', async (text) => {
    expect(await parseManifest(text)).toBeUndefined();
  });
});

describe('the id of an edition', () => {
  it('depends only on its pages, whatever an export adds', async () => {
    const exported = ['downloads/a.zip', 'downloads/index.html', 'edition.json', 'sw.js', 'manifest.json'];
    expect(await editionOf([...files, ...exported.map((path) => file(path))])).toBe(await editionOf(files));
    expect(await editionOf([file('b/index.html'), file('a "Київ".txt')])).not.toBe(await editionOf(files));
  });
});
