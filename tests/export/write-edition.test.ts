import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseManifest } from '#domain/formats/manifest.ts';
import { filesInFolder } from '../../src/export/stored-files.ts';
import { verifyFiles } from '../../src/export/verify-files.ts';
import { writeEdition } from '../../src/export/write-edition.ts';
import { checksumOfList, type Edition } from '../../src/offline/edition.ts';
import { writeContent, writeFiles } from '../fixtures/write-content.ts';

const article = '2021/12/28/talks/';
const site = {
  'index.html': '<link rel="canonical" href="https://archive.example/archive/">',
  'explainers/index.html': `<a href="/archive/${article}">The talks</a>`,
  [`${article}index.html`]: 'The talks.',
  [`${article}share.png`]: 'A picture.',
  'claims/a/index.html': 'A claim.',
  'downloads/index.html': 'None.',
};
const settings = { instant: '2022-03-01T12:00:00Z', isOffline: true };

let folder: string;
const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
const readEdition = async () => JSON.parse(await read('edition.json')) as Edition;
const readManifest = async () => parseManifest(await read('manifest.json'));

beforeEach(async () => {
  folder = await writeContent(site);
  await writeEdition(folder, settings);
});

describe('of a finished site', () => {
  it('edition.json and manifest.json name the same edition', async () => {
    const { id } = await readEdition();
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await readManifest()).toMatchObject({ edition: id, date: '2022-03-01T12:00:00Z' });
  });

  it('every file that browsers may keep has the same checksum and size in both', async () => {
    const listed = (await readManifest())?.files.map(({ path, ...file }) => ({
      ...file,
      path: path.replace(/(^|\/)index\.html$/, '$1'),
    }));
    const { files } = await readEdition();
    expect(files.map(({ path }) => path)).toEqual([article, 'claims/a/', 'downloads/', 'explainers/', '']);
    expect(listed).toEqual(expect.arrayContaining(files.map(({ first: _, ...file }) => file)));
  });

  it('manifest.json is written last and has the checksums of edition.json and sw.js', async () => {
    const verdict = await verifyFiles(await filesInFolder(folder));
    expect(verdict).toMatchObject({ changed: [], missing: [], extra: [] });
    const paths = verdict.manifest?.files.map(({ path }) => path);
    expect(paths).toEqual([...Object.keys(site), 'edition.json', 'sw.js'].toSorted());
  });

  it('the worker has the checksum of the list, or removes what was kept', async () => {
    const list = await checksumOfList((await readEdition()).files);
    expect(await read('sw.js')).toContain(list);
    await writeEdition(folder, { ...settings, isOffline: false });
    expect(await read('sw.js')).not.toContain(list);
    expect(await read('sw.js')).toContain('unregister');
  });

  it('the first visit keeps what explainers link to, at the address that the front page gives', async () => {
    const first = (await readEdition()).files.filter((file) => file.first).map(({ path }) => path);
    expect(first).toEqual([article, 'downloads/', 'explainers/', '']);
  });

  it('a second run writes the same', async () => {
    const before = [await read('edition.json'), await read('sw.js'), await read('manifest.json')];
    await writeEdition(folder, settings);
    expect([await read('edition.json'), await read('sw.js'), await read('manifest.json')]).toEqual(before);
  });
});

describe('the id of an edition', () => {
  it('stays the same after an export, while browsers get another list and another worker', async () => {
    const before = { ...(await readEdition()), worker: await read('sw.js') };
    await writeFiles(folder, { 'downloads/index.html': 'A ZIP.', 'downloads/archive.zip': 'x' });
    await writeEdition(folder, settings);
    const after = await readEdition();
    expect(after.id).toBe(before.id);
    expect(await checksumOfList(after.files)).not.toBe(await checksumOfList(before.files));
    expect(await read('sw.js')).not.toBe(before.worker);
    expect(after.files.map(({ path }) => path)).not.toContain('downloads/archive.zip');
  });

  it('changes with any other file, in both lists', async () => {
    const { id } = await readEdition();
    await writeFile(join(folder, article, 'share.png'), 'Another picture.');
    await writeEdition(folder, settings);
    const after = await readEdition();
    expect(after.id).not.toBe(id);
    expect(await readManifest()).toMatchObject({ edition: after.id });
  });
});

it('a folder without a front page has no edition', async () => {
  const folder = await writeContent({ 'a.html': 'x' });
  await expect(writeEdition(folder, settings)).rejects.toThrow('There is no finished site in');
});
