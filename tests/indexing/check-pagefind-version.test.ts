import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indexPages } from '../../src/indexing/build-index.ts';
import { repackIndex } from '../../src/indexing/repack-index.ts';

const indexOf = (entry: object) => [
  { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
  { path: 'pagefind.en_1234567890.pf_meta', content: Buffer.from('Another format.') },
];

it.each([
  [{ version: '1.6.0', languages: {} }, 'Pagefind 1.6.0'],
  [{ version: '1.5.20' }, 'Pagefind 1.5.20'],
  [{}, 'Pagefind without a version'],
])('an index of another version is not rewritten: %j', (entry, name) => {
  expect(() => repackIndex(indexOf(entry), new Map())).toThrow(
    new RegExp(`^The search index is of ${name.replaceAll('.', '\\.')}, .* Run \`npm i -D -E pagefind@1\\.5\\.2\`\\.`),
  );
});

it('the message names files that exist', () => {
  const message = String(
    (() => {
      try {
        return repackIndex(indexOf({ version: '1.6.0' }), new Map());
      } catch (error) {
        return error;
      }
    })(),
  );
  const files = message.match(/(?:src|tests)\/[\w/-]+(?:\.ts)?/g) ?? [];
  expect(files).toHaveLength(4);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('the index of the installed version is rewritten', async () => {
  const html = '<!doctype html><html lang="en"><body data-pagefind-body><h1>Minsk</h1></body></html>';
  const files = await indexPages([{ url: '/minsk/', html }], '/');
  expect(files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^fragment\/en_/));
});
