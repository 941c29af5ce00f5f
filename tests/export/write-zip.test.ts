import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { writeZip } from '../../src/export/write-zip.ts';
import { writeContent } from '../fixtures/write-content.ts';

afterEach(() => vi.unstubAllEnvs());

const files = { 'b/index.html': 'A page. '.repeat(1000), 'a.txt': 'A text.', 'Київ.txt': 'A name.' };

async function zipped(zone: string): Promise<Buffer> {
  vi.stubEnv('TZ', zone);
  const folder = await writeContent(files);
  const target = join(folder, 'x.zip');
  await writeZip(folder, Object.keys(files).toReversed(), 'top', '2022-03-27', target);
  return readFile(target);
}

it('the same files give the same bytes, in any zone and with any file times', async () => {
  // Europe skips an hour of this day; Apia is a day ahead.
  const [first, ...others] = await Promise.all(['UTC', 'Europe/Brussels', 'Pacific/Apia'].map(zipped));
  expect(others.filter((other) => !other.equals(first ?? Buffer.of()))).toEqual([]);
});

it('a ZIP has the unchanged files below one folder, in the order of their names', async () => {
  const found = unzipSync(await zipped('UTC'));
  expect(Object.keys(found)).toEqual(['top/a.txt', 'top/b/index.html', 'top/Київ.txt']);
  expect(Buffer.from(found['top/b/index.html'] ?? []).toString()).toBe(files['b/index.html']);
});

it('a missing file is reported', async () => {
  const folder = await writeContent({ 'a.txt': 'x' });
  await expect(writeZip(folder, ['a.txt', 'gone.txt'], 'top', '2022-03-27', join(folder, 'x.zip'))).rejects.toThrow(
    'gone.txt',
  );
});
