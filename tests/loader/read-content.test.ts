import { collectionNames } from '#domain/model/collection-name.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idOfFile, readCollection, readContent } from '../../src/loader/read-content.ts';
import { writeContent } from '../fixtures/write-content.ts';

describe('a folder of content', () => {
  it('is read by collection, then by name', async () => {
    const folder = await writeContent({
      'topics/osce.md': 'O',
      'topics/nato.md': 'N',
      'articles/2021-12-28-talks.mdx': 'T',
      'sources/all.yaml': 'S',
    });
    const { files, problems } = await readContent(folder);
    expect(problems).toEqual([]);
    expect(files.map(({ collection, path, bytes }) => [collection, path, new TextDecoder().decode(bytes)])).toEqual([
      ['articles', join(folder, 'articles/2021-12-28-talks.mdx'), 'T'],
      ['topics', join(folder, 'topics/nato.md'), 'N'],
      ['topics', join(folder, 'topics/osce.md'), 'O'],
      ['sources', join(folder, 'sources/all.yaml'), 'S'],
    ]);
  });

  it('that does not exist is empty', async () => {
    const folder = await writeContent({});
    expect(await readContent(join(folder, 'nowhere'))).toEqual({ files: [], pictures: [], problems: [] });
    expect(await readCollection(folder, 'topics')).toEqual({ files: [], problems: [] });
  });

  it('may have the lists of what was published, as files', async () => {
    const lists = { 'permalinks.txt': '', 'versions.txt': '', 'versions/2021-12-01-a/1.md': '' };
    expect((await readContent(await writeContent(lists))).problems).toEqual([]);
    const [stray] = (await readContent(await writeContent({ 'permalinks.txt/x': '' }))).problems;
    expect(stray?.message).toBe('This would not be published: "permalinks.txt" is not the folder of a collection.');
  });

  it('leaves hidden files alone', async () => {
    const folder = await writeContent({ '.DS_Store': '', 'topics/.osce.md.swp': '' });
    expect(await readContent(folder)).toEqual({ files: [], pictures: [], problems: [] });
  });

  it.each([
    ['topics/osce.txt', 'content/topics/ has .md and .mdx files only.'],
    ['topics/osce.MD', 'content/topics/ has .md and .mdx files only.'],
    ['topics/more/osce.md', 'content/topics/ has .md and .mdx files only.'],
    ['sources/all.yml', 'content/sources/ has .yaml files only.'],
    ['sources/agency.md', 'content/sources/ has .yaml files only.'],
  ])('has nothing that would not be published: not %s', async (path, reason) => {
    const { files, problems } = await readContent(await writeContent({ [path]: '' }));
    expect(files).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([`This would not be published: ${reason}`]);
  });

  it.each(['topic/osce.md', 'notes.md'])('has no folders and files of its own: not %s', async (path) => {
    const folder = await writeContent({ [path]: '' });
    const [name = ''] = path.split('/');
    expect((await readContent(folder)).problems).toEqual([
      {
        file: join(folder, name),
        place: { line: 1 },
        message: `This would not be published: "${name}" is not the folder of a collection.`,
        fix: `The folders are ${[...collectionNames, 'pictures', 'versions'].join(', ')}.`,
      },
    ]);
  });
});

it('the id of a file is its name without the last extension', () => {
  expect(['/a/osce.md', '/a/2021-12-28-talks.mdx', '/a/v1.2.md'].map(idOfFile)).toEqual([
    'osce',
    '2021-12-28-talks',
    'v1.2',
  ]);
});
