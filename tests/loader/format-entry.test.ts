import fc from 'fast-check';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { formatProse, formatRecord } from '../../src/loader/format-entry.ts';
import { parseYaml, splitProse } from '../../src/loader/yaml/frontmatter.ts';

const config = await resolveConfig('package.json');

function frontmatterOf(text: string): unknown {
  const prose = splitProse(text);
  if (!('yaml' in prose)) throw new Error(prose.message);
  const { value, problems } = parseYaml(prose.yaml, 2);
  expect(problems).toEqual([]);
  return value;
}

const titles = [
  'Talks: the second round',
  'It’s “quoted”, it\'s "quoted": both',
  '# no heading',
  '- no list',
  '--- no fence',
  '-5 degrees',
  '2021',
  '2021-12-28',
  'yes',
  'null',
  '~',
  '😀 emoji',
  '*no alias',
  '&no-anchor',
  '!no tag',
  '%no directive',
  '@name `code`',
  '| no block',
  '> no block',
  '? no key',
  'a #no comment',
  '[no, list]',
  '{ no: map }',
  'back\\slash',
  'tab\there',
  'words '.repeat(60).trim(),
];

describe('an entry', () => {
  it.each(titles)('reads back as it was, and Prettier leaves it alone: %s', async (title) => {
    const data = { title, list: [title, 'b'], inner: { title }, many: [{ title }] };
    const prose = formatProse(data, 'Text.');
    expect(frontmatterOf(prose)).toEqual(data);
    expect(await check(prose, { ...config, parser: 'markdown' })).toBe(true);
    const record = formatRecord('an-id', data);
    expect(parseYaml(record, 1)).toMatchObject({ problems: [], value: [{ id: 'an-id', ...data }] });
    expect(await check(record, { ...config, parser: 'yaml' })).toBe(true);
  });

  it('reads back as it was, whatever its texts are', () => {
    const text = fc.string({ unit: 'grapheme' });
    const data = fc.record({ title: text, list: fc.array(text), inner: fc.record({ from: text, order: fc.nat() }) });
    fc.assert(
      fc.property(data, (written) => {
        expect(frontmatterOf(formatProse(written, ''))).toEqual(written);
        expect(parseYaml(formatRecord('x', written), 1).value).toEqual([{ id: 'x', ...written }]);
      }),
    );
  });

  it('has its text below the frontmatter', () => {
    expect(formatProse({ title: 'A' }, 'Text.')).toBe('---\ntitle: A\n---\n\nText.\n');
    expect(formatProse({ title: 'A' }, '')).toBe('---\ntitle: A\n---\n');
  });

  it('has a few ids on one line, and many or sentences below each other', () => {
    const ids = ['first-of-the-topics', 'second-of-the-topics', 'third-of-the-topics'];
    expect(formatProse({ topics: ids.slice(1), sources: ids, keyPoints: ['One point.'] }, '')).toBe(
      [
        '---',
        'topics: [second-of-the-topics, third-of-the-topics]',
        'sources:',
        ...ids.map((id) => `  - ${id}`),
        'keyPoints:',
        '  - One point.',
        '---',
        '',
      ].join('\n'),
    );
  });

  it('quotes a date in a list of records only, as those there do', () => {
    expect(formatRecord('agency', { date: '2021-12-28' })).toBe("- id: agency\n  date: '2021-12-28'\n");
    expect(formatProse({ date: '2021-12-28T07:09:00+01:00' }, '')).toBe('---\ndate: 2021-12-28T07:09:00+01:00\n---\n');
  });
});
