import { describe, expect, it } from 'vitest';
import { parseYaml, splitProse } from '../../../src/loader/yaml/frontmatter.ts';

describe('YAML', () => {
  it('keeps dates and words as their author wrote them', () => {
    const { value, problems } = parseYaml('date: 2021-12-28\nat: 2021-02-30T07:09:00+01:00\nword: no\ncount: 3\n', 2);
    expect(problems).toEqual([]);
    expect(value).toEqual({ date: '2021-12-28', at: '2021-02-30T07:09:00+01:00', word: 'no', count: 3 });
  });

  it('of nothing has no value and no error', () => {
    const { value, problems } = parseYaml('\n', 2);
    expect([value, problems]).toEqual([null, []]);
  });

  it.each([
    [
      'a key that is there twice',
      'title: A\nkind: report\ntitle: B\n',
      4,
      'The key "title" is used twice.',
      'Keep one of the two.',
    ],
    ['a tab', 'topics:\n\t- osce\n', 3, 'This is not valid YAML: a tab indents the line.', 'Indent with spaces.'],
    [
      'a colon in a text',
      'kind: report\ntitle: Talks: planned\n',
      3,
      'This is not valid YAML: a line has a second ": ".',
      'Put quotation marks around a text that contains ": " or starts with a special character.',
    ],
    [
      'a special character at the beginning of a text',
      'title: @osce\n',
      2,
      'This is not valid YAML: a text starts with @.',
      'Put quotation marks around a text that contains ": " or starts with a special character.',
    ],
  ])('reports the line of the file for %s', (_, text, line, message, fix) => {
    const { value, problems } = parseYaml(text, 2);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ line, column: expect.any(Number) as number, message, fix }]);
  });

  it('has no anchors and no aliases', () => {
    const { value, problems } = parseYaml('a: &x 1\nb: *x\n', 2);
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      { line: 2, column: 4, message: 'A YAML anchor (&) is not allowed.', fix: 'Take it out or quote the value.' },
      { line: 3, column: 4, message: 'A YAML alias (*) is not allowed.', fix: 'Repeat the value.' },
    ]);
  });

  it('has no tags', () => {
    const { value, problems } = parseYaml('a: 1\nb: !code x\n', 2);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ line: 3, message: 'A YAML tag (!) is not allowed.', fix: 'Quote the value.' }]);
  });

  it('reports several problems at once', () => {
    expect(parseYaml('a: &x 1\nb: *x\na: *x\n', 1).problems).toHaveLength(3);
  });
});

describe('the place of a key', () => {
  const text =
    'title: A\ntopics:\n  - osce\n  - nato\nfollowUps:\n  - kind: denied\n    note: B\ncovers: { from: 2014, to: 2015 }\n';
  const { positionOf } = parseYaml(text, 2);

  it.each([
    [['title'], 2, 1],
    [['topics'], 3, 1],
    [['topics', 1], 5, 5],
    [['followUps', 0, 'note'], 8, 5],
    [['covers', 'to'], 9, 23],
  ])('%j is line %i, column %i', (key, line, column) => {
    expect(positionOf(key)).toEqual({ line, column });
  });

  it.each([
    [['authors'], 2],
    [['topics', 7], 3],
    [['followUps', 0, 'article'], 7],
    [['title', 'deeper'], 2],
    [[], 2],
  ])('%j that is missing is that of what should hold it, line %i', (key, line) => {
    expect(positionOf(key).line).toBe(line);
  });
});

describe('a prose file', () => {
  it('is split into its frontmatter and its body', () => {
    expect(splitProse('---\ntitle: A\nkind: report\n---\n\nA sentence.\n')).toEqual({
      yaml: 'title: A\nkind: report\n',
      body: '\nA sentence.\n',
      bodyLine: 5,
    });
  });

  it('may have a rule in its body, Windows line ends and no body at all', () => {
    expect(splitProse('---\na: 1\n---\nOne.\n\n---\n\nTwo.')).toMatchObject({ body: 'One.\n\n---\n\nTwo.' });
    expect(splitProse('---\r\na: 1\r\n---\r\nOne.\r\n')).toMatchObject({ body: 'One.\r\n', bodyLine: 4 });
    expect(splitProse('---\na: 1\n---')).toMatchObject({ yaml: 'a: 1\n', body: '' });
  });

  it.each(['', 'A sentence.\n', '\n---\na: 1\n---\n', '--- a\n---\n'])('starts with frontmatter: not "%s"', (text) => {
    expect(splitProse(text)).toEqual({
      message: 'The file does not start with frontmatter.',
      fix: 'Start it with a line "---", the fields, and another line "---".',
    });
  });

  it('closes its frontmatter', () => {
    expect(splitProse('---\ntitle: A\n\nA sentence.\n')).toEqual({
      message: 'The frontmatter is not closed.',
      fix: 'Add a line "---" after its last field.',
    });
  });
});
