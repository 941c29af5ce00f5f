import { describe, expect, it } from 'vitest';
import { addVersions, findUnrecordedVersions, parseVersions, recordedOf } from '#domain/versions/recorded-versions.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

const file = 'content/versions.txt';
const time = '2026-11-24T16:15:24+01:00';
const sum = (digits: string) => digits.repeat(64).slice(0, 64);
const version = (id: string, number: number) => ({ id, number, time, sum: sum(String(number)) });
const line = (id: string, number: number) => `${id} ${number} ${time} ${sum(String(number))}`;
const listOf = (...lines: string[]) => parseVersions(lines.map((one) => `${one}\n`).join(''), file);

describe('a list of versions', () => {
  it('has one per line, with comments and empty lines', () => {
    const list = parseVersions(`# All\r\n\r\n${line('2021-12-01-a', 1)}\r\n${line('2021-12-01-a', 2)}\r\n`, file);
    expect(list.problems).toEqual([]);
    expect(list.byId.get('2021-12-01-a')).toEqual([
      { ...version('2021-12-01-a', 1), line: 3 },
      { ...version('2021-12-01-a', 2), line: 4 },
    ]);
  });

  it.each([
    'talks 1 x y',
    `2021-12-01-a 0 ${time} ${sum('1')}`,
    `2021-12-01-a 1 2026-11-24 ${sum('1')}`,
    `2021-12-01-a 1 ${time} abc`,
    '<<<<<<< HEAD',
  ])('does not take "%s"', (wrong) => {
    const [problem] = listOf(line('2021-12-01-a', 1), wrong).problems;
    expect(problem).toMatchObject({ file, place: { line: 2 }, message: `"${wrong}" is not a version of an article.` });
  });

  it('names a version once', () => {
    const { problems } = listOf(line('2021-12-01-a', 1), line('2021-12-01-a', 1));
    expect(problems.map(({ message }) => message)).toEqual(['Version 1 of "2021-12-01-a" is in line 1 already.']);
  });

  it('has the versions of a renamed article under both ids', () => {
    const list = listOf(line('2021-12-01-old', 1), line('2021-12-02-new', 2), line('2021-12-02-newer', 1));
    const recorded = recordedOf({ id: '2021-12-02-new', formerly: ['2021-12-01-old'] }, list);
    expect(recorded.map(({ id, number }) => [id, number])).toEqual([
      ['2021-12-01-old', 1],
      ['2021-12-02-new', 2],
    ]);
  });

  it('takes more versions in their place, and comments stay in theirs', () => {
    const list = listOf(
      '# All',
      line('2021-12-01-a', 1),
      '# The next',
      line('2021-12-03-c', 9),
      line('2021-12-03-c', 10),
    );
    const added = addVersions(list, [
      version('2021-12-01-a', 2),
      version('2021-12-02-b', 1),
      version('2021-12-03-c', 11),
    ]);
    expect(added.split('\n').map((one) => one.slice(0, 15))).toEqual([
      '# All',
      '2021-12-01-a 1 ',
      '2021-12-01-a 2 ',
      '2021-12-02-b 1 ',
      '# The next',
      '2021-12-03-c 9 ',
      '2021-12-03-c 10',
      '2021-12-03-c 11',
      '',
    ]);
  });

  it('starts with a line that describes it', () => {
    expect(addVersions(listOf(), [version('2021-12-01-a', 1)])).toMatch(
      /^# Every version ever published.*\n2021-12-01-a 1 /,
    );
  });
});

it('versions that are not in the list are reported in one sentence, without drafts', () => {
  const archive = archiveOf({ articles: [article('2021-12-01-a'), article('2021-12-02-b', { draft: true })] });
  expect(findUnrecordedVersions(archive, listOf())).toEqual({
    file,
    place: { line: 1 },
    message: '1 version is not in content/versions.txt yet.',
    fix: 'Run npm run check -- --record.',
    severity: 'warning',
  });
  expect(findUnrecordedVersions(archive, listOf(line('2021-12-01-a', 1)))).toBeUndefined();
});
