import { describe, expect, it } from 'vitest';
import {
  findAnswer,
  isListed,
  keptPath,
  fallbackPage,
  wantedFiles,
  type EditionFile,
} from '../../src/offline/edition.ts';

describe('the address under which a request is kept', () => {
  it.each([
    ['https://archive.example/', ''],
    ['https://archive.example/index.html', ''],
    ['https://archive.example/topics/osce/', 'topics/osce/'],
    ['https://archive.example/topics/osce/index.html', 'topics/osce/'],
    ['https://archive.example/topics/osce', 'topics/osce'],
    ['https://archive.example/search/?q=talks#results', 'search/'],
    ['https://archive.example/pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json'],
    ['https://archive.example/topics/ki%D1%97v/', 'topics/kiїv/'],
    ['https://archive.example/appindex.html', 'appindex.html'],
  ])('%s is "%s"', (url, path) => {
    expect(keptPath(url, 'https://archive.example/')).toBe(path);
  });

  it('is relative to a scope below the root', () => {
    const scope = 'https://archive.example/tensions/';
    expect(keptPath('https://archive.example/tensions/topics/', scope)).toBe('topics/');
    expect(keptPath('https://archive.example/tensions/', scope)).toBe('');
  });

  it.each(['https://archive.example/', 'https://archive.example/tensions-2/', 'https://archive.example/tensions'])(
    'does not exist for %s, outside the scope',
    (url) => {
      expect(keptPath(url, 'https://archive.example/tensions/')).toBeUndefined();
    },
  );

  it.each(['https://elsewhere.example/', 'http://archive.example/', 'https://archive.example:8080/'])(
    'does not exist for %s, on another server',
    (url) => {
      expect(keptPath(url, 'https://archive.example/')).toBeUndefined();
    },
  );
});

describe('an answer', () => {
  const files = new Map<string, EditionFile>(
    ['', 'topics/', 'feed.xml'].map((path) => [path, { path, sha256: 'ab', bytes: 1 }]),
  );

  it.each(['', 'topics/', 'feed.xml'])('to "%s" is the file', (path) => {
    expect(findAnswer(path, files)).toEqual({ file: { path, sha256: 'ab', bytes: 1 } });
  });

  it('to an address without its slash redirects to the one with it', () => {
    expect(findAnswer('topics', files)).toEqual({ redirect: 'topics/' });
  });

  it.each(['gone/', 'feed.xml/', 'gone'])('to "%s" does not exist', (path) => {
    expect(findAnswer(path, files)).toEqual({ missing: true });
  });
});

describe('an edition', () => {
  it.each([
    '',
    'topics/',
    '404.html',
    'feed.xml',
    '2021/12/28/talks.md',
    'pagefind/index/a.pf_index',
    'data/events.csv',
  ])('lists "%s"', (path) => {
    expect(isListed(path)).toBe(true);
  });

  it.each([
    '2021/12/28/talks/share.png',
    'sitemap-0.xml',
    'robots.txt',
    '.htaccess',
    '_headers',
    '_redirects',
    'sw.js',
    'edition.json',
    'manifest.json',
    '2021/12/28/talks/history/timemap.link',
    'downloads/archive.zip',
  ])('does not list "%s"', (path) => {
    expect(isListed(path)).toBe(false);
  });
});

describe('without a network', () => {
  const files = new Map([['claims/a/', { path: 'claims/a/', sha256: 'ab', bytes: 1 }]]);

  it.each(['claims/a/', '2021/12/28/talks/share.png', 'downloads/archive.zip'])(
    '"%s" is not on this device',
    (path) => {
      expect(fallbackPage(path, files)).toEqual({ path: 'offline/missing/', status: 503 });
    },
  );

  it('an unknown address is not in the archive', () => {
    expect(fallbackPage('claims/b/', files)).toEqual({ path: '404.html', status: 404 });
  });
});

describe('kept on a device', () => {
  const files: EditionFile[] = [
    { path: '', sha256: 'a', bytes: 1, first: true },
    { path: 'claims/read/', sha256: 'b', bytes: 1 },
    { path: 'claims/unread/', sha256: 'c', bytes: 1 },
  ];
  const wanted = (choice: 'first' | 'whole' | 'nothing', ...kept: string[]) =>
    wantedFiles({ id: 'x', files }, new Set(kept), choice).map(({ path }) => path);

  it('are the files of the first visit, and those read or kept before', () => {
    expect(wanted('first')).toEqual(['']);
    expect(wanted('first', 'claims/read/', 'claims/gone/')).toEqual(['', 'claims/read/']);
  });

  it('are all files, or none, when the reader says so', () => {
    expect(wanted('whole')).toEqual(['', 'claims/read/', 'claims/unread/']);
    expect(wanted('nothing', 'claims/read/')).toEqual([]);
  });
});
