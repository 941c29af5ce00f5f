import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { editionOf } from '#domain/formats/manifest.ts';
import { filesInFolder, filesInZip } from '../../src/export/stored-files.ts';
import { verifyFiles, type Verdict } from '../../src/export/verify-files.ts';
import { listFiles } from '../../src/export/list-files.ts';
import { writeManifest } from '../../src/export/write-manifest.ts';
import { finishZip, writeZip, zipOptions } from '../../src/export/write-zip.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { writeContent, writeFiles } from '../fixtures/write-content.ts';

const contents = { 'index.html': 'The front page.', 'a/index.html': 'A page. '.repeat(500), 'Київ.txt': 'A name.' };
const nothing = { changed: [], missing: [], extra: [] };

async function published(): Promise<string> {
  const folder = await writeContent(contents);
  const files = await listFiles({ folder, files: await builtFiles(folder) });
  await writeManifest(folder, { id: await editionOf(files), instant: '2022-03-01T12:00:00Z' }, files);
  return folder;
}

async function differences(verdict: Promise<Verdict>): Promise<Omit<Verdict, 'manifest'>> {
  const { manifest: _, ...rest } = await verdict;
  return rest;
}

const inFolder = async (folder: string) => differences(verifyFiles(await filesInFolder(folder)));

async function inZip(file: string): Promise<Omit<Verdict, 'manifest'>> {
  const { files, close } = await filesInZip(file);
  try {
    return await differences(verifyFiles(files));
  } finally {
    close();
  }
}

async function zipped(folder: string): Promise<string> {
  const target = `${folder}.zip`;
  await writeZip(folder, await builtFiles(folder), 'archive-2022-03-01', '2022-03-01', target);
  return target;
}

describe('a folder', () => {
  it('passes as published, and names its edition', async () => {
    const verdict = await verifyFiles(await filesInFolder(await published()));
    expect(verdict).toMatchObject({ ...nothing, manifest: { date: '2022-03-01T12:00:00Z' } });
    expect(verdict.manifest?.files.map(({ path }) => path)).toEqual(['a/index.html', 'index.html', 'Київ.txt']);
  });

  it('with changed, removed and added files names each', async () => {
    const folder = await published();
    await writeFiles(folder, { 'index.html': 'The Front page.', 'a/b.txt': 'x', '.hidden': '' });
    await rm(join(folder, 'Київ.txt'));
    const found = await inFolder(folder);
    expect({ ...found, extra: found.extra.toSorted() }).toEqual({
      changed: ['index.html'],
      missing: ['Київ.txt'],
      extra: ['.hidden', 'a/b.txt'],
    });
  });

  it('fails with symbolic links instead of files, or beside them', async () => {
    const folder = await published();
    await rm(join(folder, 'Київ.txt'));
    const elsewhere = await writeContent({ 'a.txt': contents['Київ.txt'] });
    await symlink(join(elsewhere, 'a.txt'), join(folder, 'Київ.txt'));
    await symlink(elsewhere, join(folder, 'elsewhere'));
    expect(await inFolder(folder)).toEqual({ ...nothing, changed: ['Київ.txt'], extra: ['elsewhere'] });
  });

  it('with a changed, broken or missing manifest cannot be verified', async () => {
    const folder = await published();
    const manifest = join(folder, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('CC BY 4.0', 'CC BY 4.1'));
    expect(await verifyFiles(await filesInFolder(folder))).toEqual({
      ...nothing,
      manifest: undefined,
      changed: ['manifest.json'],
    });
    await writeFile(manifest, text.slice(0, 100));
    expect(await inFolder(folder)).toEqual({ ...nothing, changed: ['manifest.json'] });
    await rm(manifest);
    expect(await inFolder(folder)).toEqual({ ...nothing, missing: ['manifest.json'] });
  });

  it('reports its progress', async () => {
    const progress: string[] = [];
    await verifyFiles(await filesInFolder(await published()), (done, all) => progress.push(`${done} of ${all}`));
    expect(progress).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});

describe('a ZIP', () => {
  it('passes as published', async () => {
    expect(await inZip(await zipped(await published()))).toEqual(nothing);
  });

  it('with a changed, missing or added file names each', async () => {
    const folder = await published();
    await writeFiles(folder, { 'a/index.html': contents['a/index.html'].replace('A', 'B'), 'b.txt': 'x' });
    await rm(join(folder, 'index.html'));
    expect(await inZip(await zipped(folder))).toEqual({
      changed: ['a/index.html'],
      missing: ['index.html'],
      extra: ['b.txt'],
    });
  });

  it('with a damaged file names it', async () => {
    const file = await zipped(await published());
    const bytes = await readFile(file);
    // The packed file follows its header and name.
    const start = bytes.indexOf('a/index.html') + 'a/index.html'.length;
    bytes[start + 3] = (bytes[start + 3] ?? 0) ^ 255;
    await writeFile(file, bytes);
    expect(await inZip(file)).toEqual({ ...nothing, changed: ['a/index.html'] });
  });

  it('with two files of one name, or with files beside the folder, names them', async () => {
    const folder = await published();
    const zip = new ZipFile();
    for (const path of [...(await builtFiles(folder)), 'index.html']) {
      zip.addFile(join(folder, path), `top/${path}`, zipOptions('2022-03-01'));
    }
    zip.addBuffer(Buffer.from('x'), 'beside.txt');
    const target = `${folder}.zip`;
    await finishZip(zip, target);
    expect(await inZip(target)).toEqual({ ...nothing, extra: ['index.html', '../beside.txt'] });
  });

  it('that is invalid is reported', async () => {
    const folder = await writeContent({ 'a.zip': 'No ZIP. '.repeat(100) });
    await expect(filesInZip(join(folder, 'a.zip'))).rejects.toThrow();
  });
});
