import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readPage } from '../../../src/html/built-page.ts';
import { checkPages } from '../../../src/html/checks/check-pages.ts';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';
import { keptPath } from '../../../src/offline/edition.ts';

it('an address with a broken escape leads nowhere, and stops nothing', () => {
  const page = readPage('/', '<title>A</title><h1>A</h1><a href="/100%">x</a>');
  const problems = checkPages({ pages: [page], paths: new Set(['/']), base: '/', origin: 'https://archive.example' });
  expect(problems.map(({ message }) => message)).toContain('The link "/100%" leads nowhere.');
  expect(keptPath('https://archive.example/%', 'https://archive.example/')).toBe('%');
});

it('a folder may have a percent sign in its name', async () => {
  const file = pathToFileURL('/tmp/100%/topics/osce.md');
  const { html } = await renderMarkdown('[x](../topics/minsk.md) ![p](../pictures/x.png)', file, '/archive/');
  expect(html).toContain('href="/archive/topics/minsk/"');
  expect(html).toContain('src="/archive/pictures/x.png"');
});
