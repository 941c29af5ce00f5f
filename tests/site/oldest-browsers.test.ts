import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleScript, downloadEntry } from '../../src/export/bundle-script.ts';
import { builtFiles } from '../../src/html/built-files.ts';
import { newerInScript } from '../fixtures/newer-in-script.ts';
import { newerInStyle } from '../fixtures/newer-in-style.ts';

const files = await builtFiles('dist');

/** What scripts use of newer browsers, each with the reason why the oldest do without. */
const optionalInScripts: Record<string, string> = {
  '.connection': 'Read with `?.`.',
  '.showPopover': 'Called only where there are popovers; else the note is below the text.',
  requestIdleCallback: 'Else a timeout.',
  '.grow': 'Of a `WebAssembly.Memory`, which all have.',
  '.memory': 'What the module of Pagefind exports.',
  'Error.captureStackTrace': 'Pagefind asks whether it is there.',
  'Intl.Segmenter': 'Pagefind asks whether it is there.',
};

/** The same for styles. */
const optionalInStyles: Record<string, string> = {
  '::details-content': 'A closed part stays closed in print.',
  'content-visibility': 'A closed part stays closed in print.',
  'content-visibility: visible': 'A closed part stays closed in print.',
  '::selection': 'Selected text has the system’s colours.',
  ':has': 'The ¶ of a table shows only when it is pointed at.',
  ':popover-open': 'Without popovers, notes are a list below the text.',
  'anchor()': 'Else notes are a list after the text.',
  'anchor-name': 'Else notes are a list after the text.',
  'position-anchor': 'Else notes are a list after the text.',
  'position-visibility': 'Else notes are a list after the text.',
  'position-visibility: always': 'Else notes are a list after the text.',
  'top: anchor': 'Else notes are a list after the text.',
  'type()': 'Else notes are a list after the text.',
  'position-area': 'Else at the foot of the window.',
  'position-area: block-end': 'Else at the foot of the window.',
  'position-area: span-all': 'Else at the foot of the window.',
  'position-try-fallbacks': 'Else at the foot of the window.',
  'position-try-fallbacks: flip-block': 'Else at the foot of the window.',
  '@media (scripting)': 'A button does nothing where scripts are off.',
  '@page': 'Prints have the margins of the browser.',
  'break-after: avoid': 'A heading may be the last line of a printed page.',
  orphans: 'A paragraph may leave one line on a printed page.',
  widows: 'A paragraph may leave one line on a printed page.',
  'cursor: help': 'Phones have no pointer.',
  'cursor: pointer': 'Phones have no pointer.',
  'hanging-punctuation': 'Quotation marks are within the edge.',
  'hanging-punctuation: first': 'Quotation marks are within the edge.',
  'hanging-punctuation: last': 'Quotation marks are within the edge.',
  'text-decoration: dotted': 'Written with a prefix too.',
  'text-size-adjust': 'Written with a prefix too.',
  'text-wrap': 'Lines are less even.',
  'text-wrap: balance': 'Lines are less even.',
  'text-wrap: pretty': 'Lines are less even.',
};

async function search(
  ending: string,
  find: (text: string) => string[] | Promise<string[]>,
): Promise<[string, string][]> {
  const names = files.filter((file) => file.endsWith(ending));
  const found = await Array.fromAsync(names, async (file) => {
    const newer = await find(await readFile(join('dist', file), 'utf8'));
    return newer.map((name): [string, string] => [file, name]);
  });
  return found.flat();
}

describe('the oldest browsers of package.json can do without what they lack', () => {
  it('in the scripts', async () => {
    const found = await search('.js', newerInScript);
    expect(found.filter(([, name]) => !(name in optionalInScripts))).toEqual([]);
    expect(new Set(found.map(([, name]) => name))).toEqual(new Set(Object.keys(optionalInScripts)));
  });

  it('in the script of the downloads', async () => {
    const found = await newerInScript(await bundleScript(downloadEntry, 'dist/pagefind/pagefind.js'));
    expect(found.filter((name) => !(name in optionalInScripts))).toEqual([]);
  });

  it('in the styles', async () => {
    const found = await search('.css', newerInStyle);
    expect(found.filter(([, name]) => !(name in optionalInStyles))).toEqual([]);
    expect(new Set(found.map(([, name]) => name))).toEqual(new Set(Object.keys(optionalInStyles)));
  });
});

describe('what the oldest browsers lack is found', () => {
  it.each([
    ['a.replace(/(?<=\\d)b/, "")', 'lookbehind'],
    ['Map.groupBy(a, b)', 'Map.groupBy'],
    ['Object.groupBy(a, b)', 'Object.groupBy'],
    ['a.toSorted()', '.toSorted'],
    ['a.isSubsetOf(b)', '.isSubsetOf'],
    ['Array.fromAsync(a)', 'Array.fromAsync'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['AbortSignal.any([a])', 'AbortSignal.any'],
    ['URL.canParse(a)', 'URL.canParse'],
    ['Response.json(a)', 'Response.json'],
    ['a.checkVisibility()', '.checkVisibility'],
    ['document.startViewTransition(a)', '.startViewTransition'],
    ['new DecompressionStream("gzip")', 'DecompressionStream'],
    ['scheduler.yield()', 'scheduler'],
    ['/[\\p{L}--a]/v.test(a)', 'syntax'],
    ['class A { static { a(); } }', 'syntax'],
  ])('in the script %s', async (script, name) => {
    expect(await newerInScript(script)).toContain(name);
  });

  it.each([
    ['a{color:light-dark(red,blue)}', 'light-dark()'],
    ['a{color:oklch(50% 0 0)}', 'oklch()'],
    ['a{float:inline-end}', 'float: inline-end'],
    ['a{&:hover{color:red}}', '&'],
    ['@media (width>=30rem){a{color:red}}', '@media (a < b)'],
    ['@starting-style{a{color:red}}', '@starting-style'],
    ['a:hover,a:has(b){color:red}', 'list a:hover,a:has(b)'],
  ])('in the style %s', (css, name) => {
    expect(newerInStyle(css)).toContain(name);
  });
});
