import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findMergeMarkers } from '#domain/checks/merge-markers.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { formatErrors } from '../fixtures/format-errors.ts';
import { articleText, plainContent, writeContent } from '../fixtures/write-content.ts';

/** Merges two versions of a text as git does, with the markers that it leaves. */
function merge(base: string, ours: string, theirs: string, style: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const labels = ['HEAD', 'base', 'correct-the-number'].flatMap((label) => ['-L', label]);
  try {
    return execFileSync('git', ['merge-file', '-p', ...style, ...labels, ...paths], { encoding: 'utf8' });
  } catch (error) {
    // Its exit code is the number of conflicts.
    return (error as { stdout: string }).stdout;
  }
}

const places: Record<string, (text: string) => string> = {
  'a paragraph': (text) => `One.\n\nThe delegation numbered ${text}.\n\nThree.\n`,
  'the lines of a paragraph': (text) => `One\nnumbered ${text}\nthree.\n`,
  'a list': (text) => `- One\n- ${text}\n- Three\n`,
  'a list in a list': (text) => `- One\n  - ${text}\n`,
  'a quotation': (text) => `> One\n> ${text}\n> three.\n`,
  'a table': (text) => `| a |\n| --- |\n| ${text} |\n| b |\n`,
  'program code': (text) => `\`\`\`\nOne\n${text}\n\`\`\`\n`,
  'a note': (text) => `One.[^1]\n\n[^1]: ${text}\n`,
};

/** Git writes its markers at the start of a line. */
function markersIn(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^([<|=>])\1{6}/.test(line) ? [index + 1] : []));
}

describe.each([
  ['two sides', []],
  ['the base too', ['--diff3']],
  ['longer markers', ['--marker-size', '9']],
])('every line of a merge of git that is not finished, with %s, is found', (_, style) => {
  it.each(Object.entries(places))('in %s', (_place, textOf) => {
    const merged = merge(textOf('nine'), textOf('ten'), textOf('twelve'), style);
    expect(markersIn(merged).length).toBeGreaterThan(2);
    expect(findMergeMarkers(merged).map(({ line }) => line)).toEqual(markersIn(merged));
  });
});

const source = (title: string) => plainContent['sources/all.yaml'].replace('A title', title);
const article = (title: string, body: string) => articleText({ title, date: '2021-12-01T12:00:00+01:00' }, body);

it.each([
  ['a text', 'articles/2021-12-01-a.md', article('A', 'Nine.\n'), article('A', 'Ten.\n'), article('A', 'Twelve.\n')],
  ['MDX', 'articles/2021-12-01-a.mdx', article('A', 'Nine.\n'), article('A', 'Ten.\n'), article('A', 'Twelve.\n')],
  ['frontmatter', 'articles/2021-12-01-a.md', article('A', 'T\n'), article('B', 'T\n'), article('C', 'T\n')],
  ['a list of records', 'sources/all.yaml', source('A'), source('B'), source('C')],
])('a merge that is not finished is refused in %s, and nothing else is reported', async (_, path, ...texts) => {
  const merged = merge(...texts, ['--diff3']);
  const folder = await writeContent({ ...plainContent, [path]: merged });
  const { archive, problems } = await checkContent(folder);
  expect(archive).toBeUndefined();
  expect(formatErrors(problems, folder)).toEqual(
    markersIn(merged).map((line) => {
      const marker = merged.split('\n')[line - 1] ?? '';
      const fix = 'Keep the lines that are right, and remove this one.';
      return `${path}:${line}: “${marker}” is from a merge that is not finished. ${fix}`;
    }),
  );
});

describe('lines of a merge', () => {
  it.each([
    ['a single line that was left', 'Ten.\n\n=======\n\nTwelve.', [3]],
    ['the last line, when the others are gone', 'Twelve.\n>>>>>>> branch\n', [2]],
    ['the lines of a base', 'Ten.\n||||||| 1a2b3c4\nNine.\n', [2]],
    ['lines that were indented', '- a\n\n  <<<<<<< HEAD\n  b\n  =======\n  c\n  >>>>>>> x\n', [3, 5, 7]],
    ['lines that were quoted', '> <<<<<<< HEAD\n> b\n> =======\n> c\n> >>>>>>> x\n', [1, 3, 5]],
    ['lines that became items', '- <<<<<<< HEAD\n- b\n- =======\n', [1, 3]],
    ['lines that a formatter spaced out', '<<<<<<< HEAD\nb\n\n=======\nc\n\n> > > > > > > x\n', [1, 4, 7]],
    ['lines of Subversion', '<<<<<<< .mine\nb\n=======\nc\n>>>>>>> .r12\n', [1, 3, 5]],
    [
      'lines of Jujutsu',
      '<<<<<<< Conflict 1 of 1\n%%%%%%% Changes from base\n-a\n+b\n+++++++ Contents of side\nc\n>>>>>>> Conflict 1 of 1 ends\n',
      [1, 2, 5, 7],
    ],
  ])('are %s', (_, text, lines) => {
    expect(findMergeMarkers(text).map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    'A line\n======\n',
    'A line\n========\n',
    '| a | b | c | d | e | f |\n|||||||\n',
    '> > > > > > > deep\n',
    'a <<<<<<< b\n',
    '--------\n',
    '- id: a # =======\n',
  ])('are not in %j', (text) => {
    expect(findMergeMarkers(text)).toEqual([]);
  });
});
