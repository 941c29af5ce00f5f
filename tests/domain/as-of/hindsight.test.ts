import { describe, expect, it } from 'vitest';
import { asOf, type AsOf } from '#domain/as-of/as-of.ts';
import type { Entries } from '#domain/model/collections.ts';
import type { VersionText } from '#domain/model/published-text.ts';
import { archiveOf, article, author, bureau, source } from '../../fixtures/entries.ts';
import { noTexts, updatedLater } from '../../fixtures/past-texts.ts';
import { record } from '../../fixtures/records.ts';

const names = { actors: ['lavrov', 'council', 'britain'].map((id) => record('actors', id, {})) };

function viewOf(entries: Partial<Entries>, day: string): AsOf {
  return asOf(archiveOf({ ...names, ...entries }), day, noTexts);
}

const ids = (things: { id: string }[] | undefined) => things?.map(({ id }) => id);

describe('an as-of page does not know', () => {
  it('a question before somebody took a position on it', () => {
    const entries = {
      questions: [record('questions', 'why', {})],
      claims: [record('claims', 'charge', { date: '2021-12-15' })],
    };
    expect(ids(viewOf(entries, '2021-12-14').archive.questions)).toEqual([]);
    expect(ids(viewOf(entries, '2021-12-15').archive.questions)).toEqual(['why']);
  });

  it('the later names and symbols of a document', () => {
    const documents = [
      record('documents', 'minsk', {
        date: '2014-09-05',
        aliases: ['Minsk I'],
        symbol: 'Annex I of S/RES/2202 (2015)',
      }),
    ];
    const [shown] = viewOf({ documents }, '2014-09-05').archive.documents;
    expect(shown).toMatchObject({ aliases: [] });
    expect(shown).not.toHaveProperty('symbol');
  });

  it('a source that may have been published later', () => {
    const sources = [
      source('agency', { date: '2021-12-01' }),
      source('report', { date: '2021-12' }, 1),
      source('encyclopaedia', { title: 'Prelude to the invasion' }, 2),
    ];
    expect(ids(viewOf({ sources }, '2021-12-30').archive.sources)).toEqual(['agency']);
    expect(ids(viewOf({ sources }, '2021-12-31').archive.sources)).toEqual(['report', 'agency']);
  });

  it('who joins in what still lasts, and where it leads', () => {
    const entries = {
      places: [record('places', 'kyiv', {})],
      events: [
        record('events', 'leaving', {
          date: '2022-01-23',
          end: '2022-01-24',
          actors: ['lavrov', 'britain'],
          places: ['kyiv'],
        }),
      ],
    };
    expect(viewOf(entries, '2022-01-23').archive.events[0]).toMatchObject({ actors: [], places: [] });
    const after = viewOf(entries, '2022-01-24').archive.events[0];
    expect([ids(after?.actors), ids(after?.places)]).toEqual([['lavrov', 'britain'], ['kyiv']]);
  });

  it('who announces later what is already expected, and when it ends', () => {
    const events = [
      record('events', 'call', { date: '2021-12-26', actors: ['lavrov'] }),
      record('events', 'reply', {
        date: '2021-12-27',
        actors: ['council'],
        announced: { title: 'A reply', on: '2021-12-20', by: ['council'] },
      }),
      record('events', 'meeting', {
        date: '2022-01-12',
        end: '2022-01-14',
        announced: {
          title: 'A meeting',
          on: '2021-12-27',
          by: ['lavrov', 'council', 'britain'],
          in: ['call', 'reply'],
        },
      }),
    ];
    const announcedOn = (day: string) => {
      const meeting = viewOf({ events }, day).expected.find(({ id }) => id === 'meeting');
      expect(meeting).not.toHaveProperty('end');
      return [ids(meeting?.announced?.by), ids(meeting?.announced?.in), meeting?.announced?.on];
    };
    expect(['2021-12-26', '2021-12-27'].map(announcedOn)).toEqual([
      [['lavrov', 'britain'], ['call'], undefined],
      [['lavrov', 'council', 'britain'], ['call', 'reply'], undefined],
    ]);
  });

  it('an office that may start later', () => {
    const actors = [record('actors', 'lavrov', { roles: [{ role: 'Minister', from: '2004-03' }] })];
    const rolesOn = (day: string) => viewOf({ actors }, day).archive.actors[0]?.roles.length;
    expect(['2004-03-30', '2004-03-31'].map(rolesOn)).toEqual([0, 1]);
  });

  it('texts on people and places that were written with current knowledge', () => {
    const occupation = { since: '2014-02', by: 'Russia', note: 'As of 2022.' };
    const places = [record('places', 'crimea', { occupation, naming: 'Renamed in 2016.' })];
    const { archive } = viewOf({ places, questions: [record('questions', 'why', {})] }, '2014-03-01');
    expect(archive.places[0]).not.toHaveProperty('occupation');
    expect(archive.places[0]).not.toHaveProperty('naming');
    expect([...archive.authors, ...archive.bureaus].map(({ summary }) => summary)).toEqual(['', '']);
  });

  it('who wrote, spoke and was credited in a later version of an article', () => {
    const audio = {
      title: 'A report',
      correspondent: 'reporter',
      bureau: 'studio',
      broadcast: '2022-01-20T07:00:00+01:00',
    };
    const credits = [{ role: 'With information from', author: 'reporter', bureau: 'studio' }];
    const changed = {
      kind: 'audio' as const,
      authors: ['reporter'],
      bureau: 'studio',
      audio,
      credits,
      revisions: updatedLater,
    };
    const archive = archiveOf({
      articles: [article('2022-01-11-geneva', changed)],
      authors: [author('desk', { formerly: ['editors'] }), author('reporter', { kind: 'person' })],
      bureaus: [bureau('brussels'), bureau('studio')],
    });
    const fields = { title: 'Then', summary: 'S.', kind: 'report', authors: ['editors'], bureau: 'brussels' };
    const textOf = (extra: object) => (): VersionText => ({
      fields: { ...fields, ...extra },
      body: 'B.',
      format: 'md',
    });
    const shownWith = (extra: object) => {
      const [shown] = asOf(archive, '2022-01-19', { zone: 'UTC', textOf: textOf(extra) }).archive.articles;
      const credited = shown?.credits.map((credit) => [credit.author.id, credit.bureau?.id]);
      return [shown?.kind, ids(shown?.authors), shown?.bureau.id, credited, shown?.audio?.correspondent.id];
    };
    expect(shownWith({})).toEqual(['report', ['desk'], 'brussels', [], undefined]);
    expect(shownWith({ credits, audio })).toEqual([
      'report',
      ['desk'],
      'brussels',
      [['reporter', 'studio']],
      'reporter',
    ]);
  });
});
