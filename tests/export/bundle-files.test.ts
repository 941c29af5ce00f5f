import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundleName, findBundle, isBundle, listName } from '#domain/formats/file-bundles.ts';
import { bundleFiles, type BundledFile } from '../../src/export/bundle-files.ts';

function filesIn(script: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const addFiles = (added: Record<string, string>): void => {
    for (const [path, text] of Object.entries(added)) files.set(path, Buffer.from(text, 'base64'));
  };
  runInNewContext(script, { addFiles });
  return files;
}

function firstsOf(bundles: ReadonlyMap<string, string>): string[] {
  const list = filesIn(bundles.get(listName) ?? '').get(listName);
  return JSON.parse(list?.toString() ?? '') as string[];
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 256);

const files: BundledFile[] = [
  { path: 'wasm.en.pagefind', content: bytes(70_000) },
  { path: 'pagefind-entry.json', content: bytes(20) },
  { path: 'index/en_b.pf_index', content: bytes(300) },
  { path: 'index/en_a.pf_index', content: bytes(300) },
  ...Array.from({ length: 500 }, (_, index) => ({
    path: `fragment/en_${(index * 7919).toString(16).padStart(6, '0')}.pf_fragment`,
    content: bytes(1000 + index),
  })),
];

describe('files in scripts', () => {
  const bundles = bundleFiles(files);
  const firsts = firstsOf(bundles);

  it('are unchanged in the script that the list names', () => {
    for (const { path, content } of files) {
      const script = bundles.get(bundleName(findBundle(firsts, path))) ?? '';
      expect(filesIn(script).get(path)?.equals(content), path).toBe(true);
    }
  });

  it('share a script if they are many and small, and have their own otherwise', () => {
    const sizes = [...bundles].filter(([name]) => name !== listName).map(([, script]) => filesIn(script).size);
    expect(sizes.filter((size) => size === 1)).toHaveLength(4);
    expect(sizes.filter((size) => size > 1).every((size) => size > 20 && size < 60)).toBe(true);
    expect(firsts).toEqual(firsts.toSorted());
  });

  it('are in scripts whose names the policy of a download allows', () => {
    expect([...bundles.keys()].filter((name) => !isBundle(name))).toEqual([]);
    expect(['pagefind.js', 'files-.js', 'files-1.js.js', 'files-1.mjs', 'a/files.js'].filter(isBundle)).toEqual([]);
  });

  it('are in the same scripts in whatever order they come', () => {
    expect([...bundleFiles(files.toReversed())]).toEqual([...bundles]);
  });

  it('of 30,000 pages are a few hundred scripts', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => ({
      path: `fragment/en_${index.toString(16).padStart(6, '0')}.pf_fragment`,
      content: bytes(900),
    }));
    const found = bundleFiles(many);
    expect(found.size).toBeLessThan(1000);
    expect(Math.max(...[...found.values()].map((script) => script.length))).toBeLessThan(80_000);
  });

  it('that do not exist are in no bundle', () => {
    expect(findBundle(firsts, 'a')).toBe(-1);
    expect(filesIn(bundles.get(bundleName(findBundle(firsts, 'zzz'))) ?? '').has('zzz')).toBe(false);
  });
});
