import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryMarks, marks } from '#domain/formats/marks.ts';

const texts = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
  .map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) }));

const within = (...folders: string[]) =>
  texts.filter(({ path }) => folders.some((folder) => path.startsWith(`src/${folder}/`)));

const writers = within('components', 'layouts', 'markdown', 'mdx', 'pages');
/** Programs that find parts of finished pages. */
const readers = within('checks', 'export', 'html', 'indexing', 'integrations');
const styles = texts.filter(({ path }) => /\.(css|astro)$/.test(path));

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** A class that is looked for, or the name of a mark as text. Writing a class is allowed. */
function literalsIn(text: string): string[] {
  const patterns = [
    /\.(?:class|className)\b(?!\s*=[^=]).*/g,
    /\[\s*['"]class['"]\s*\].*/g,
    /(?:includes|indexOf|split|match|exec|test|search|replace\w*)\([^)\n]*class=.*/g,
    /['"`/\s]data-[a-z][a-z-]*.*/g,
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

const has = (files: typeof texts, pattern: RegExp): boolean => files.some(({ text }) => pattern.test(text));

describe('a mark in finished HTML', () => {
  it.each(Object.entries(marks))('%s is written, and is read by a program or a style', (name, attribute) => {
    const written = name === 'notIn' || name === 'openedIn' ? `\\b${name}\\('` : `\\bmark\\('${name}'`;
    expect(has(writers, new RegExp(written))).toBe(true);
    const isRead = has(readers, new RegExp(`\\bmarks\\.${name}\\b`)) || has(styles, new RegExp(`\\[${attribute}\\b`));
    expect(isRead).toBe(true);
  });

  it.each(Object.keys(libraryMarks))('%s of a library is read', (name) => {
    expect(has(readers, new RegExp(`\\blibraryMarks\\.${name}\\b`))).toBe(true);
  });

  it('is found by its name in the list, never by a class or by the name of an attribute', () => {
    expect(readers.length).toBeGreaterThan(40);
    const literal = readers.flatMap(({ path, text }) => literalsIn(text).map((found) => `${path}: ${found.trim()}`));
    expect(literal).toEqual([]);
  });
});

describe('the search for literals', () => {
  it.each([
    "if (values.class === 'sidenote') return",
    "/\\b(no-print)\\b/.test(attribs.class ?? '')",
    "attribs['class'] !== 'pilcrow'",
    'html.includes(\'class="turn"\')',
    "const mark = 'data-downloads';",
    '/ data-follow-up="1"/.test(html)',
  ])('finds %s', (line) => {
    expect(literalsIn(line)).not.toEqual([]);
  });

  it.each([
    "attribs.class = 'label';",
    '`<p class="small">${text}</p>`',
    "join(folder, 'data/articles.json')",
    '/^(data-|on|style$)/',
    'marks.notIn in attribs',
  ])('does not find %s', (line) => {
    expect(literalsIn(line)).toEqual([]);
  });
});
