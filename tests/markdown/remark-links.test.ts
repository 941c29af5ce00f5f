import { describe, expect, it } from 'vitest';
import { fileOfLink, resolveLink } from '../../src/markdown/remark-links.ts';

const article = 'articles/2021-12-28-talks.md';

describe('a link that an author writes', () => {
  it.each([
    ['source:tass-2021', '#source-tass-2021'],
    ['../topics/osce.md', '/archive/topics/osce/'],
    ['../topics/osce.md#history', '/archive/topics/osce/#history'],
    ['2022-01-10-geneva.md', '/archive/2022/01/10/geneva/'],
    ['./2022-01-10-geneva.mdx', '/archive/2022/01/10/geneva/'],
    ['../authors/desk.md', '/archive/authors/desk/'],
    ['../bureaus/brussels.md', '/archive/bureaus/brussels/'],
    ['../pages/about.md', '/archive/about/'],
    ['../pages/front.md', '/archive/'],
    ['/sources/', '/archive/sources/'],
    ['/', '/archive/'],
  ])('%s becomes %s', (url, address) => {
    expect(resolveLink(url, article, '/archive/')).toBe(address);
  });

  it('to a picture becomes its address', () => {
    expect(resolveLink('../pictures/map.png', 'articles/2021-12-28-talks.md', '/archive/')).toBe(
      '/archive/pictures/map.png',
    );
  });

  it.each([
    'https://example.org/readme.md',
    'http://example.org/',
    '//example.org/a.md',
    'mailto:desk@archive.example',
    '#notes',
    '../sources/all.yaml',
    '../topics/osce',
    '',
  ])('"%s" stays as it is', (url) => {
    expect(resolveLink(url, article, '/archive/')).toBe(url);
  });

  it('has no base before it at the root of a server', () => {
    expect(resolveLink('../topics/osce.md', article, '/')).toBe('/topics/osce/');
    expect(resolveLink('/sources/', article, '/')).toBe('/sources/');
  });

  it.each([
    ['topics/osce.md', '#source-tass-2021'],
    ['articles/2021-12-28-talks.mdx', '#source-tass-2021'],
    ['pages/about.md', '/archive/sources/#tass-2021'],
    ['bureaus/brussels.md', '/archive/sources/#tass-2021'],
  ])('to a source in %s leads to where its page lists it: %s', (from, address) => {
    expect(resolveLink('source:tass-2021', from, '/archive/')).toBe(address);
  });
});

describe('the file that a link names', () => {
  it.each([
    ['../topics/osce.md', 'topics/osce.md'],
    ['2022-01-10-geneva.md', 'articles/2022-01-10-geneva.md'],
    ['./2022-01-10-geneva.md', 'articles/2022-01-10-geneva.md'],
    ['../../../topics/osce.md', 'topics/osce.md'],
    ['../topics/ki%D1%97v.md', 'topics/kiїv.md'],
  ])('%s is %s', (link, file) => {
    expect(fileOfLink(link, article)).toBe(file);
  });
});
