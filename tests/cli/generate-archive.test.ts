import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateArchive } from '../../src/cli/generate-archive.ts';
import { checkContent } from '../../src/loader/check-content.ts';
import { writeContent } from '../fixtures/write-content.ts';

it('a generated archive has as many articles as were asked for, and nothing that is wrong or to be warned of', async () => {
  const folder = await writeContent({});
  await generateArchive(folder, 500);
  const { archive, problems } = await checkContent(folder);
  expect(problems).toEqual([]);
  expect(archive?.articles).toHaveLength(500);
});

it('a smaller archive is the beginning of a larger one', async () => {
  const [small, large] = [await writeContent({}), await writeContent({})];
  await generateArchive(small, 20);
  await generateArchive(large, 30);
  const names = await readdir(join(small, 'articles'));
  expect(names).toHaveLength(20);
  const text = (folder: string, name: string) => readFile(join(folder, 'articles', name), 'utf8');
  for (const name of names) expect(await text(large, name)).toBe(await text(small, name));
});
