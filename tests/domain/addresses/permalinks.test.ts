import { describe, expect, it } from 'vitest';
import {
  addPermalinks,
  checkPermalinks,
  findUnrecorded,
  parsePermalinks,
  unrecordedAddresses,
} from '#domain/addresses/permalinks.ts';
import type { Archive } from '#domain/model/archive.ts';
import { archiveOf, article, topic } from '../../fixtures/entries.ts';

const file = 'content/permalinks.txt';
const listOf = (...lines: string[]) => parsePermalinks(lines.map((line) => `${line}\n`).join(''), file);
const recorded = (archive: Archive) => unrecordedAddresses(archive, listOf());

describe('a list of addresses', () => {
  it('has one per line, with comments and empty lines', () => {
    expect(parsePermalinks('# All\r\n\r\n/\r\n/topics/osce/\r\n', file)).toMatchObject({
      published: [
        { address: '/', line: 3 },
        { address: '/topics/osce/', line: 4 },
      ],
      problems: [],
    });
  });

  it.each(['topics/osce/', '/topics/osce', '/Topics/', '//', ' /topics/', '/a.html/', '<<<<<<< HEAD'])(
    'does not take "%s"',
    (line) => {
      expect(listOf('/', line).problems).toEqual([
        {
          file,
          place: { line: 2 },
          message: `"${line}" is not an address of the archive.`,
          fix: 'Write an address from its first slash to its last, such as /2021/12/28/talks-announced/.',
        },
      ]);
    },
  );

  it('names an address once', () => {
    const { published, problems } = listOf('/', '/topics/', '/');
    expect(published).toHaveLength(2);
    expect(problems).toEqual([
      {
        file,
        place: { line: 3 },
        message: 'The address / is in line 1 already.',
        fix: 'Take one of the two lines out.',
      },
    ]);
  });
});

describe('a published address', () => {
  const problemsIn = (archive: Archive, ...addresses: string[]) =>
    checkPermalinks(archive, listOf('# All', ...addresses)).map(({ place, message, fix }) => ({
      place,
      text: `${message} ${fix}`,
    }));

  it('is one of the archive, or leads to one', () => {
    const articles = [article('2021-12-28-talks', { formerly: ['2021-11-27-old'] })];
    const archive = archiveOf({ articles });
    expect(problemsIn(archive, ...recorded(archive))).toEqual([]);
    expect(recorded(archive)).toEqual(expect.arrayContaining(['/2021/11/27/old/', '/2021/11/27/', '/2021/11/']));
  });

  it('that has gone is reported with the entry that is new since', () => {
    const before = archiveOf({ articles: [article('2021-12-28-old'), article('2021-12-28-odd')] });
    const after = archiveOf({ articles: [article('2021-12-28-new-name'), article('2021-12-28-odd')] });
    expect(problemsIn(after, ...recorded(before))).toEqual([
      {
        place: { line: recorded(before).indexOf('/2021/12/28/old/') + 2 },
        text:
          'The address /2021/12/28/old/ was published and would disappear. Did you rename it? Add ' +
          '"formerly: [2021-12-28-old]" to content/articles/2021-12-28-new-name.md. ' +
          'To withdraw an article, see docs/authors.md.',
      },
    ]);
  });

  it('that has gone is reported with the nearest of several new entries', () => {
    const topics = [topic('osce'), topic('sanctions-of-2014'), topic('energy')];
    expect(problemsIn(archiveOf({ topics }), '/topics/osce/', '/topics/sanction-2014/')).toEqual([
      {
        place: { line: 3 },
        text:
          'The address /topics/sanction-2014/ was published and would disappear. Did you rename it? Add ' +
          '"formerly: [sanction-2014]" to content/topics/sanctions-of-2014.md.',
      },
    ]);
  });

  it('that nothing resembles is reported all the same', () => {
    expect(problemsIn(archiveOf({ topics: [] }), '/topics/sanctions/')).toEqual([
      {
        place: { line: 2 },
        text:
          'The address /topics/sanctions/ was published and would disappear. ' +
          'Bring its file back, or add "formerly: [sanctions]" to what took its place.',
      },
    ]);
  });

  it('of a day works again when its articles are back', () => {
    expect(problemsIn(archiveOf({}), '/2021/12/28/').map(({ text }) => text)).toEqual([
      'The address /2021/12/28/ was published and would disappear. It works again once the articles of that ' +
        'time are back, or have their former ids in "formerly".',
    ]);
  });

  it('of no entry belongs to the site', () => {
    expect(problemsIn(archiveOf({}), '/letters/').map(({ text }) => text)).toEqual([
      'The address /letters/ was published and would disappear. Bring the page back: every archive has it.',
    ]);
  });

  it('stays when its article is withdrawn, and goes when it is made a draft again', () => {
    const addresses = ['/2021/12/28/', '/2021/12/28/talks/'];
    const withdrawn = { on: '2022-03-01', reason: 'It was wrong.' };
    expect(problemsIn(archiveOf({ articles: [article('2021-12-28-talks', { withdrawn })] }), ...addresses)).toEqual([]);
    const drafted = archiveOf({ articles: [article('2021-12-28-talks', { draft: true })] });
    expect(problemsIn(drafted, ...addresses)).toHaveLength(2);
  });
});

describe('addresses that are not in the list', () => {
  const archive = archiveOf({ articles: [article('2021-12-28-talks'), article('2021-12-29-draft', { draft: true })] });
  const known = recorded(archive);

  it('are reported in one sentence, without drafts', () => {
    expect(findUnrecorded(archive, listOf(...known))).toBeUndefined();
    expect(findUnrecorded(archive, listOf(...known.slice(3)))).toEqual({
      file,
      place: { line: 1 },
      message: '3 addresses are not in content/permalinks.txt yet.',
      fix: 'Run npm run check -- --record.',
      severity: 'warning',
    });
    expect(findUnrecorded(archive, listOf(...known.slice(1)))?.message).toBe(
      '1 address is not in content/permalinks.txt yet.',
    );
    expect(known.filter((address) => address.includes('draft'))).toEqual([]);
  });

  it('are added in their place, and comments stay in theirs', () => {
    const list = listOf('# All', '', '/b/', '# The third', '/d/', '/f/');
    expect(addPermalinks(list, ['/', '/c/', '/e/', '/g/']).split('\n')).toEqual([
      '# All',
      '',
      '/',
      '/b/',
      '/c/',
      '# The third',
      '/d/',
      '/e/',
      '/f/',
      '/g/',
      '',
    ]);
  });

  it('start with a line that says what the list is', () => {
    expect(addPermalinks(listOf(), ['/a/', '/b/'])).toMatch(/^# Every address ever published.*\n\/a\/\n\/b\/\n$/);
  });

  it('are none once they are added', () => {
    const list = parsePermalinks(addPermalinks(listOf(), known), file);
    expect([list.problems, unrecordedAddresses(archive, list)]).toEqual([[], []]);
  });
});
