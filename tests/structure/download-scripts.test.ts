import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, it } from 'vitest';
import { downloadEntry, replacements } from '../../src/export/bundle-script.ts';

/** Scripts that the ZIP and ZIM do not run, each with the reason. */
const leftOut: Record<string, string> = {
  'register-offline.ts': 'Browsers start no service worker from a folder.',
  'offline-archive.ts': 'Nothing is kept from a folder, which needs no network; the download lacks its page.',
};

const scripts = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.astro'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .flatMap((text) => [...text.matchAll(/<script>(.*?)<\/script>/gs)])
  .flatMap(([, script = '']) => importsOf(script));
const included = importsOf(readFileSync(join('src', 'client', 'download', 'scripts.ts'), 'utf8'));

function importsOf(script: string): string[] {
  return [...script.matchAll(/import '([^']+)'/g)].map(([, path = '']) => posix.basename(path.split(sep).join('/')));
}

it('a download runs every script of the pages, or a reason says why not', () => {
  expect(scripts).toContain('event-timeline.ts');
  expect(scripts.filter((script) => !included.includes(script) && !(script in leftOut))).toEqual([]);
});

it('every script with a reason is a script of a page, and not in the download', () => {
  expect(Object.keys(leftOut).filter((script) => !scripts.includes(script) || included.includes(script))).toEqual([]);
});

it('every replaced script and its replacement exist', () => {
  expect([downloadEntry, ...[...replacements].flat()].filter((path) => !existsSync(path))).toEqual([]);
});
