import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = 'dist/_astro';

async function withImports(name: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(name)) return found;
  found.add(name);
  const script = await readFile(join(folder, name), 'utf8');
  for (const [, imported = ''] of script.matchAll(/from\s*"\.\/([^"]+)"|import\s*"\.\/([^"]+)"/g)) {
    if (imported !== '') await withImports(imported, found);
  }
  return found;
}

it('the interface of the search, on its page and in the dialog, has at most 12 KB gzipped', async () => {
  const names = await readdir(folder);
  const entries = names.filter((name) => /^(SearchForm|search-dialog)\..*\.js$/.test(name));
  expect(entries.length).toBe(2);
  const scripts = new Set<string>();
  for (const name of entries) await withImports(name, scripts);
  const [, style = ''] = /data-style="\/_astro\/([^"]+)"/.exec(await readFile('dist/index.html', 'utf8')) ?? [];
  expect(names).toContain(style);
  const files = await Promise.all([...scripts, style].map((name) => readFile(join(folder, name))));
  const bytes = files.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(4000);
  expect(bytes).toBeLessThanOrEqual(12_000);
});
