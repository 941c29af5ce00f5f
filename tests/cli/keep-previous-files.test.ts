import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepPreviousFiles } from '../../src/cli/keep-previous-files.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { writeContent } from '../fixtures/write-content.ts';

async function textsIn(folder: string): Promise<Record<string, string>> {
  const files = await builtFiles(folder);
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')]));
  return Object.fromEntries(texts) as Record<string, string>;
}

const editionOf = (name: string) => ({
  'index.html': name,
  'pagefind/pagefind-entry.json': name,
  [`pagefind/fragment/${name}.pf_fragment`]: name,
  [`pagefind/index/${name}.pf_index`]: name,
  [`pagefind/filter/${name}.pf_filter`]: name,
  [`pagefind/part-2/index/${name}.pf_index`]: name,
  [`_astro/search-dialog.${name}.js`]: name,
  'pagefind/fragment/both.pf_fragment': `both, by ${name}`,
});

it('keeps the files of the previous edition beside the new ones, for one edition', async () => {
  const folder = await writeContent({});
  const previous = join(folder, 'previous-files');
  const [one, two, three] = await Promise.all(['one', 'two', 'three'].map((name) => writeContent(editionOf(name))));
  if (!one || !two || !three) throw new Error('There are three editions.');

  expect(await keepPreviousFiles(one, previous)).toBe(0);
  expect(await textsIn(one)).toEqual(editionOf('one'));

  expect(await keepPreviousFiles(two, previous)).toBe(5);
  const { 'index.html': _, 'pagefind/pagefind-entry.json': __, ...kept } = editionOf('one');
  expect(await textsIn(two)).toEqual({ ...kept, ...editionOf('two') });

  expect(await keepPreviousFiles(three, previous)).toBe(5);
  expect(Object.keys(await textsIn(three)).filter((file) => file.includes('one'))).toEqual([]);
  expect(Object.keys(await textsIn(previous)).toSorted()).toEqual(
    Object.keys(editionOf('three'))
      .filter((file) => !/^index|entry/.test(file))
      .toSorted(),
  );
});

it('is a command with the folders of the site and of the previous edition', async () => {
  const site = await writeContent(editionOf('two'));
  const previous = await writeContent(editionOf('one'));
  const { stdout, stderr } = spawnSync(process.execPath, ['src/cli/keep-previous-files.ts', site, previous], {
    encoding: 'utf8',
  });
  expect(stdout + stderr).toBe('Kept 5 files of the previous edition.\n');
  expect(await readFile(join(site, 'pagefind/index/one.pf_index'), 'utf8')).toBe('one');
});
