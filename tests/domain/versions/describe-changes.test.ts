import { describe, expect, it } from 'vitest';
import { describeChanges } from '#domain/versions/describe-changes.ts';
import { buildNameLookup } from '#domain/versions/name-lookup.ts';
import { archiveOf, author, bureau, source } from '../../fixtures/entries.ts';

const lookup = buildNameLookup(
  archiveOf({
    authors: [author('desk', { name: 'Chronicle desk' }), author('reporter', { name: 'A reporter', kind: 'person' })],
    bureaus: [bureau('brussels', { name: 'Brussels desk' })],
    sources: [source('agency'), source('other', { publisher: 'A paper' }, 1)],
  }),
  'Europe/Brussels',
);
const said = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  describeChanges({ fields: before, body: '' }, { fields: after, body: '' }, lookup);

describe('changes around a text are described in words:', () => {
  it.each([
    ['nothing', { title: 'A', sources: ['agency'] }, { title: 'A', sources: ['agency'] }, []],
    ['the headline', { title: 'A' }, { title: 'B' }, ['The headline was “A” and is “B”.']],
    ['a new line above it', {}, { kicker: 'K' }, ['The line above the headline is new: “K”.']],
    ['a line that went', { kicker: 'K' }, {}, ['The line above the headline was taken out; it was “K”.']],
    ['the kind', { kind: 'report' }, { kind: 'audio' }, ['The kind of article was “Report” and is “Audio report”.']],
    [
      'the moment',
      { date: '2021-12-28T07:09:00+01:00' },
      { date: '2021-12-28T09:09:00+01:00' },
      ['The “As of” was 28 December 2021, 07:09 CET and is 28 December 2021, 09:09 CET.'],
    ],
    [
      'the authors',
      { authors: ['desk', 'gone'] },
      { authors: ['reporter', 'desk'] },
      ['Author taken out: gone.', 'Author added: A reporter.'],
    ],
    ['the bureau', { bureau: 'vienna' }, { bureau: 'brussels' }, ['The bureau was vienna and is Brussels desk.']],
    [
      'a credit',
      { credits: [] },
      { credits: [{ role: 'With information from', author: 'reporter', bureau: 'brussels' }] },
      ['Credited person added: With information from A reporter (Brussels desk).'],
    ],
    [
      'the sources',
      { sources: ['agency'] },
      { sources: ['agency', 'other', 'third'] },
      ['Sources added: A paper, “Title of other”; third.'],
    ],
    [
      'their order',
      { sources: ['agency', 'other'] },
      { sources: ['other', 'agency'] },
      ['The order of the sources has changed.'],
    ],
    [
      'the recording',
      { audio: { title: 'T', correspondent: 'desk', broadcast: '2021-12-28T06:32:00+01:00' } },
      { audio: { title: 'U', correspondent: 'reporter', broadcast: '2021-12-28T06:32:00+01:00' } },
      ['The title of the recording was “T” and is “U”.', 'The correspondent was Chronicle desk and is A reporter.'],
    ],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });

  it('whatever the fields of an old file contain', () => {
    expect(() =>
      said({ title: 3, authors: 'desk', credits: 'x', audio: [1] }, { date: 'x', sources: [1] }),
    ).not.toThrow();
  });
});
