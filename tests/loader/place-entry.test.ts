import { describe, expect, it } from 'vitest';
import { placeEntry, type NewEntry } from '../../src/loader/place-entry.ts';
import type { ContentFile } from '../../src/loader/read-content.ts';

const source: NewEntry = {
  collection: 'sources',
  id: 'agency-2021',
  data: { publisher: 'Agency', title: 'A: b', date: '2021', kind: 'news' },
  body: '',
  extension: '.md',
};
const record = "- id: agency-2021\n  publisher: Agency\n  title: 'A: b'\n  date: '2021'\n  kind: news\n";

function filesOf(texts: Record<string, string>): ContentFile[] {
  return Object.entries(texts).map(([name, text]) => {
    const path = `/content/sources/${name}`;
    return { collection: 'sources', path, file: path, bytes: Buffer.from(text) };
  });
}

/** `names` are the files already there. */
function nameFor(date: string | undefined, ...names: string[]): string | undefined {
  const files = filesOf(Object.fromEntries(names.map((name) => [name, ''])));
  const { date: _, ...undated } = source.data;
  const data = date === undefined ? undated : { ...undated, date };
  return placeEntry({ ...source, data }, files, '/content')
    .file.path.split('/')
    .at(-1);
}

describe('a record', () => {
  it('goes into the file of its year, which is made where there is none', () => {
    expect(nameFor('2021-12-28', '2021.yaml', '2022.yaml')).toBe('2021.yaml');
    expect(nameFor('2021', 'all.yaml', '2022.yaml')).toBe('2021.yaml');
  });

  it('of an early year goes into the file of all years before, unless its year has one', () => {
    expect(nameFor('1994-12', '2014.yaml', 'before-2014.yaml')).toBe('before-2014.yaml');
    expect(nameFor('1994-12', '1994.yaml', 'before-2014.yaml')).toBe('1994.yaml');
    expect(nameFor('2014-12', 'before-2014.yaml')).toBe('2014.yaml');
  });

  it('without a date goes into the file of those', () => {
    expect(nameFor(undefined, '2021.yaml')).toBe('undated.yaml');
  });

  it.each([
    ['is the first of a new file', undefined, record],
    ['follows the others', '# Sources\n- id: a\n', record],
    ['starts on its own line', '- id: a', `\n${record}`],
    ['is indented as the others are', '  - id: a\n', record.replace(/^/gm, '  ').replace(/ +$/, '')],
    ['has the line breaks of the others', '- id: a\r\n', record.replaceAll('\n', '\r\n')],
  ])('%s', (_, before, addition) => {
    const placement = placeEntry(source, filesOf(before === undefined ? {} : { '2021.yaml': before }), '/content');
    expect(placement).toMatchObject({ addition, exists: before !== undefined });
    expect(Buffer.from(placement.file.bytes).toString()).toBe((before ?? '') + addition);
  });
});

it('prose has a file of its own, with the extension that it is to have', () => {
  const topic: NewEntry = { collection: 'topics', id: 'osce', data: { name: 'OSCE' }, body: '', extension: '.md' };
  expect(placeEntry(topic, [], '/content')).toMatchObject({
    file: { collection: 'topics', path: '/content/topics/osce.md' },
    addition: '---\nname: OSCE\n---\n',
    exists: false,
  });
  expect(placeEntry({ ...topic, extension: '.mdx' }, [], '/content').file.path).toBe('/content/topics/osce.mdx');
});
