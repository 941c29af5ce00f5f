import { expect, it } from 'vitest';
import { listFiles } from '../../src/export/list-files.ts';
import { writeContent } from '../fixtures/write-content.ts';

it('a signal is handled while the files of a site are read', async () => {
  const files = ['a.html', 'b.html', 'c.html'];
  const folder = await writeContent(Object.fromEntries(files.map((file) => [file, file])));
  let events = 0;
  const count = (): void => {
    events++;
    if (events < files.length) setImmediate(count);
  };
  setImmediate(count);
  expect(await listFiles({ folder, files })).toHaveLength(3);
  expect(events).toBe(3);
});
