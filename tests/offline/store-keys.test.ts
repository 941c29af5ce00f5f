import { describe, expect, it } from 'vitest';
import {
  editionsIn,
  fileKey,
  isDamagedKey,
  listKey,
  noteKey,
  partIn,
  pathsIn,
  editionsToKeep,
  damagedKey,
} from '../../src/offline/store-keys.ts';

const scope = 'https://archive.example/tensions/';

describe('the keys of a store', () => {
  it('name a file by its address and its checksum, so each content has its own key', () => {
    const key = fileKey(scope, { path: 'topics/osce/', sha256: 'ab' });
    expect(key).toBe('https://archive.example/tensions/topics/osce/?sha256=ab');
    expect(fileKey(scope, { path: 'topics/osce/', sha256: 'cd' })).not.toBe(key);
    expect(fileKey(scope, { path: '', sha256: 'ab' })).toBe('https://archive.example/tensions/?sha256=ab');
  });

  it.each(['', 'topics/', 'feed.xml', 'topics/kiїv/', 'a:b/', '404.html'])('contain the path "%s"', (path) => {
    expect(pathsIn(scope, [fileKey(scope, { path, sha256: 'ab' })])).toEqual(new Set([path]));
  });

  it('have the paths of damaged files too', () => {
    const damaged = damagedKey(scope, 'topics/');
    expect(isDamagedKey(damaged)).toBe(true);
    expect(isDamagedKey(fileKey(scope, { path: 'topics/', sha256: 'ab' }))).toBe(false);
    expect(pathsIn(scope, [damaged])).toEqual(new Set(['topics/']));
  });

  it('spread files over parts by their checksum, and leave the rest together', () => {
    expect(partIn(fileKey(scope, { path: 'topics/', sha256: 'cd' }))).toBe('c');
    for (const key of [damagedKey(scope, 'topics/'), listKey(scope, 'a'), noteKey(scope, 'choice')]) {
      expect(partIn(key)).toBeUndefined();
    }
  });

  it('can be lists of editions or notes, which are not files', () => {
    const keys = [listKey(scope, 'a'), noteKey(scope, 'choice'), listKey(scope, 'b'), noteKey(scope, 'served')];
    expect(pathsIn(scope, keys)).toEqual(new Set());
    expect(editionsIn(keys)).toEqual(['a', 'b']);
  });
});

describe('of the kept editions', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it('the served one and later ones stay, since a worker may wait with them', () => {
    expect(editionsToKeep(ids, { current: 'c', clients: [] })).toEqual(['c', 'd']);
  });

  it('the previous one stays while its pages are open', () => {
    expect(editionsToKeep(ids, { current: 'd', previous: 'b', clients: ['page'] })).toEqual(['b', 'd']);
  });

  it('all stay as long as none has been served', () => {
    expect(editionsToKeep(ids)).toEqual(ids);
  });

  it('all stay if the served one is not among them', () => {
    expect(editionsToKeep(ids, { current: 'e', clients: [] })).toEqual(ids);
  });
});
