import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const style = 'docs/style.md';
/** Articles and records are not among them; their rules are in docs/authors.md. */
const texts = ['src', 'tests', 'docs', '.github', '*.md', '*.mjs', '*.ts', ':!content', `:!${style}`];
/** The text of an invented article, the address of an article, and words that a search ignores. */
const fine = [/The archive told of them/, /biden-putin-telephone-call/, /^ +tell than that the their/];

/** Returns lines with one of the words, also in the plural, the past, or a name such as `isLiving`. */
function linesWith(words: string[]): string[] {
  const inNames = words.map((word) => `[a-z]${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const args = [`\\b(${words.join('|')})(s|ed)?\\b`, `(${inNames.join('|')})(s|ed)?([A-Z]|\\b)`].flatMap((pattern) => [
    '-e',
    pattern,
  ]);
  const { stdout } = spawnSync('git', ['grep', '--untracked', '-hIP', ...args, '--', ...texts], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '' && !fine.some((part) => part.test(line)));
}

it('no text of ours has a word that the glossary rules out', async () => {
  const rows = (await readFile(style, 'utf8')).split('\n').filter((line) => line.startsWith('|'));
  const words = rows.flatMap((row) => [...row.matchAll(/_([^_]+)_/g)].map(([, word = '']) => word));
  expect(words.length).toBeGreaterThan(5);
  expect(linesWith(words)).toEqual([]);
});

it('a word is found in the plural and within a name', () => {
  expect(linesWith(['article']).some((line) => /\barticles\b/.test(line))).toBe(true);
  expect(linesWith(['archive']).some((line) => /[a-z]Archive/.test(line))).toBe(true);
});
