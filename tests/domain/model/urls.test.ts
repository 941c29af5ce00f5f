import { describe, expect, it } from 'vitest';
import {
  articlePath,
  datePath,
  entryOfPath,
  entryPath,
  pathOfFile,
  shareImagePath,
  sourceTextPath,
  withBase,
} from '#domain/model/urls.ts';

describe('the permalink of an article', () => {
  it('is its day and its slug', () => {
    expect(articlePath('2021-12-28-talks-announced')).toBe('/2021/12/28/talks-announced/');
  });

  it('is the start of the addresses of its source text and its picture', () => {
    expect(sourceTextPath('2021-12-28-talks-announced')).toBe('/2021/12/28/talks-announced.md');
    expect(shareImagePath('2021-12-28-talks-announced')).toBe('/2021/12/28/talks-announced/share.png');
  });

  it('does not exist for an id without a day', () => {
    expect(() => articlePath('talks-announced')).toThrow('"talks-announced" is not the id of an article.');
  });
});

describe('the address of a date', () => {
  it.each([
    ['2021', '/2021/'],
    ['2021-12', '/2021/12/'],
    ['2021-12-28', '/2021/12/28/'],
  ])('%s is %s', (date, path) => {
    expect(datePath(date)).toBe(path);
  });
});

describe('the address of an entry', () => {
  it.each([
    ['articles', '2021-12-28-talks', '/2021/12/28/talks/'],
    ['topics', 'osce', '/topics/osce/'],
    ['authors', 'desk', '/authors/desk/'],
    ['bureaus', 'brussels', '/bureaus/brussels/'],
    ['sources', 'reuters-2014', '/sources/#reuters-2014'],
    ['pages', 'about', '/about/'],
    ['pages', 'front', '/'],
  ] as const)('of %s, %s, is %s', (collection, id, path) => {
    expect(entryPath(collection, id)).toBe(path);
  });

  it('of a source is its place in the list of sources', () => {
    expect(entryPath('sources', 'reuters-2014')).toBe('/sources/#reuters-2014');
  });
});

describe('the address of a file', () => {
  it.each([
    ['topics/osce.md', '/topics/osce/'],
    ['articles/2021-12-28-talks.md', '/2021/12/28/talks/'],
    ['articles/2021-12-28-talks.mdx', '/2021/12/28/talks/'],
    ['pages/front.md', '/'],
    ['authors/desk.md', '/authors/desk/'],
    ['bureaus/brussels.md', '/bureaus/brussels/'],
  ])('%s is %s', (file, path) => {
    expect(pathOfFile(file)).toBe(path);
  });

  it.each(['articles/talks.md', 'sources/all.yaml', 'topics/osce.txt', 'topics/more/osce.md', 'README.md', ''])(
    '"%s" does not exist',
    (file) => {
      expect(pathOfFile(file)).toBeUndefined();
    },
  );
});

describe('the entry of an address', () => {
  it.each([
    ['articles', '2021-12-28-talks'],
    ['topics', 'osce'],
    ['authors', 'desk'],
    ['bureaus', 'brussels'],
  ] as const)('of %s is the one that it was made of', (collection, id) => {
    expect(entryOfPath(entryPath(collection, id))).toEqual({ collection, id });
  });

  it.each(['/', '/about/', '/topics/', '/2021/12/28/', '/topics/osce/feed.xml', '/sources/#x', '/sources/x/'])(
    '%s does not exist',
    (path) => {
      expect(entryOfPath(path)).toBeUndefined();
    },
  );
});

describe('an address under a base', () => {
  it.each([
    ['/', '/topics/', '/topics/'],
    ['/', '/', '/'],
    ['/archive/', '/topics/', '/archive/topics/'],
    ['/archive/', '/', '/archive/'],
    ['/archive', '/topics/', '/archive/topics/'],
    ['/a/b/', '/sources/#x', '/a/b/sources/#x'],
  ])('of "%s" for %s is %s', (base, path, address) => {
    expect(withBase(base, path)).toBe(address);
  });
});
