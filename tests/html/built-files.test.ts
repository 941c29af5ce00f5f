import { describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { writeContent } from '../fixtures/write-content.ts';

describe('the files of a finished site', () => {
  it('are listed with those in folders, in one order on every machine', async () => {
    const folder = await writeContent({ 'z.txt': '', 'a/index.html': '', 'a.txt': '', 'Z.txt': '' });
    expect(await builtFiles(folder)).toEqual(['Z.txt', 'a.txt', 'a/index.html', 'z.txt']);
  });

  it.each([
    ['index.html', '/'],
    ['topics/osce/index.html', '/topics/osce/'],
    ['404.html', '/404.html'],
    ['feed.xml', '/feed.xml'],
    ['topics/appindex.html', '/topics/appindex.html'],
  ])('%s is served at %s', (file, address) => {
    expect(addressOf(file)).toBe(address);
  });
});
