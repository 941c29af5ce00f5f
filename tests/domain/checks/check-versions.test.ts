import { describe, expect, it } from 'vitest';
import { checkFrozen } from '#domain/checks/check-frozen.ts';
import { checkVanished, checkVersions } from '#domain/checks/check-versions.ts';
import { parseVersions } from '#domain/versions/recorded-versions.ts';
import { silentEditProblem } from '#domain/checks/silent-edit.ts';
import { article } from '../../fixtures/entries.ts';

const id = '2021-12-28-talks';
const times = ['2026-11-24T16:00:00+01:00', '2026-11-25T16:00:00+01:00', '2026-11-26T16:00:00+01:00'];
const sum = (number: number) => String(number).repeat(64);
const line = (number: number, time = times[number - 1], name = id) => `${name} ${number} ${time} ${sum(number)}\n`;
const list = (...lines: string[]) => parseVersions(lines.join(''), 'content/versions.txt');

function withLedger(length: number, formerly: string[] = []) {
  const revisions = times.slice(0, length).map((time, index) => ({
    time,
    kind: index === 0 ? ('published' as const) : ('style' as const),
    reason: 'R.',
    by: 'desk',
  }));
  return article(id, { revisions, formerly });
}

function reported(ledger: number, today: number, recorded: ReturnType<typeof list>, frozen: number[] = []) {
  const { problems, edits } = checkVersions(
    [{ entry: withLedger(ledger), sum: sum(today), frozen: new Set(frozen) }],
    recorded,
  );
  return [
    ...problems.map(({ file, place, message, fix }) => `${file} ${JSON.stringify(place)} ${message} ${fix}`),
    ...edits.map(({ last }) => `edited since ${last.number}`),
  ];
}

describe('ledger, text and list of versions agree', () => {
  it.each([
    ['nothing is recorded and there is no ledger', reported(0, 1, list())],
    ['the first version is to be recorded', reported(1, 1, list())],
    ['all is recorded', reported(2, 2, list(line(1), line(2)))],
    ['a new version is to be recorded', reported(2, 2, list(line(1)))],
    ['a text has become what it was', reported(3, 1, list(line(1), line(2)))],
    ['the texts of more versions are kept', reported(3, 3, list(line(1)), [2])],
  ])('when %s', (_, problems) => {
    expect(problems).toEqual([]);
  });
});

describe('it is a problem', () => {
  const file = `content/articles/${id}.md`;

  it('when a text was edited without a ledger entry', () => {
    expect(reported(1, 2, list(line(1)))).toEqual(['edited since 1']);
    expect(reported(2, 3, list(line(1), line(2)))).toEqual(['edited since 2']);
  });

  it('when a new entry of the ledger has no new text', () => {
    expect(reported(2, 1, list(line(1)))).toEqual([
      `${file} {"key":["revisions",1]} This entry says that the text has changed, but it is still that of version 1. ` +
        'Change the text, or take the entry out.',
    ]);
  });

  it('when the ledger is shorter than the list of versions', () => {
    expect(reported(1, 2, list(line(1), line(2)))).toEqual([
      `${file} {"key":["revisions"]} The ledger "revisions" has 1 entry, but 2 versions were published. ` +
        `Put back what was taken out of it: the entry of version 2 has the time ${times[1]}.`,
    ]);
    expect(reported(0, 1, list(line(1)))[0]).toContain(
      'The ledger "revisions" is missing, but 1 version was published.',
    );
  });

  it('when two versions are new and the text of one of them is not kept', () => {
    expect(reported(3, 3, list(line(1)))).toEqual([
      `${file} {"key":["revisions",1]} Version 2 was never recorded, and the ledger has a later one. Take this entry out, ` +
        `or put the text of version 2 into content/versions/${id}/2.md.`,
    ]);
  });

  it('when the time of a version has changed', () => {
    expect(reported(1, 1, list(line(1, times[2])))).toEqual([
      `${file} {"key":["revisions",0,"time"]} Version 1 was published at another time. Write ${times[2]} again.`,
    ]);
    expect(reported(1, 1, list(line(1, '2026-11-24T15:00:00Z')))).toEqual([]);
  });

  it('when a line was taken out of the list', () => {
    expect(reported(2, 2, list(line(2)))[0]).toContain(`{"line":1} Version 1 of "${id}" is missing above this line.`);
  });

  it('when an article with versions is gone', () => {
    const recorded = list(line(1), line(1, times[0], '2021-12-29-gone'));
    expect(checkVanished(recorded, (one) => one === id)).toEqual([
      {
        file: 'content/versions.txt',
        place: { line: 2 },
        message: 'Versions of "2021-12-29-gone" were published, but there is no such article.',
        fix: 'Bring its file back. If you renamed it, add "formerly: [2021-12-29-gone]" to the new file.',
      },
    ]);
  });

  it('when a kept text is not that of its version', () => {
    const kept = (number: number, of = number, name = id) => ({
      id: name,
      number,
      file: `${name}/${number}.md`,
      sum: sum(of),
    });
    const problemsOf = (...frozen: ReturnType<typeof kept>[]) =>
      checkFrozen(frozen, [withLedger(2, ['2021-12-27-old'])], list(line(1), line(2))).map(({ message }) => message);
    expect(problemsOf(kept(1), kept(2), kept(1, 1, '2021-12-27-old'))).toEqual([]);
    expect(problemsOf(kept(1, 2), kept(3), kept(1, 1, '2021-12-26-a'))).toEqual([
      `This is not the text of version 1 of "${id}".`,
      `The article "${id}" has no version 3.`,
      'There is no article "2021-12-26-a".',
    ]);
  });
});

describe('the problem of a silent edit names', () => {
  const [last] = list(line(1)).byId.get(id) ?? [];
  const entry = withLedger(1);
  const silentEdit = (body: string, before: string | undefined, fields = { title: 'T' }) => {
    if (!last) throw new Error('The list has a version.');
    const texts = {
      before: before === undefined ? undefined : { fields: { title: 'T' }, body: before },
      after: { fields, body },
    };
    return silentEditProblem({ entry, last }, texts, { line: 20, now: '2026-11-28T10:00:00+01:00' });
  };

  it('the line of the file, and the entry to write', () => {
    expect(silentEdit('\nA.\n\nC.\n', '\nA.\n\nB.\n')).toEqual({
      file: `content/articles/${id}.md`,
      place: { line: 23 },
      message: 'The text was changed here after version 1, and the ledger does not say so.',
      fix:
        'Say so to readers: add { time: 2026-11-28T10:00:00+01:00, kind: style, reason: …, by: desk } at the end of "revisions". ' +
        'docs/authors.md says under “Change an article” what to write there, and what else a correction needs.',
    });
  });

  it('the field', () => {
    expect(silentEdit('A.', 'A.', { title: 'U' })).toMatchObject({
      place: { key: ['title'] },
      message: '"title" was changed after version 1, and the ledger does not say so.',
    });
  });

  it('the missing history, if the earlier text is not here', () => {
    const { place, message } = silentEdit('A.', undefined);
    expect(place).toEqual({ line: 20 });
    expect(message).toContain('this clone of the archive has no history');
  });
});
