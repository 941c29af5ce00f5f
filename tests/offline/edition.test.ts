import { describe, expect, it } from 'vitest';
import { findAnswer, keptPath, type EditionFile } from '../../src/offline/edition.ts';

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

  it('to an address without its slash leads to the one with it', () => {
    expect(findAnswer('topics', files)).toEqual({ redirect: 'topics/' });
  });

  it.each(['gone/', 'feed.xml/', 'gone'])('to "%s" does not exist', (path) => {
    expect(findAnswer(path, files)).toEqual({ missing: true });
  });
});
