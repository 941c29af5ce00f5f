import { describe, expect, it } from 'vitest';
import { factsOf, fits, type EventFilter } from '#domain/timeline/event-filter.ts';
import { archiveOf, topic } from '../../fixtures/entries.ts';
import { record } from '../../fixtures/records.ts';

describe('the facts of an event', () => {
  it('have its topics and those above, and who took part or announced it, each once', () => {
    const { events } = archiveOf({
      topics: [topic('osce'), topic('donbas', { parent: 'osce' })],
      actors: [record('actors', 'lavrov', {}), record('actors', 'blinken', {})],
      events: [
        record('events', 'talks', {
          topics: ['donbas', 'osce'],
          actors: ['lavrov'],
          announced: { by: ['blinken', 'lavrov'] },
        }),
      ],
    });
    expect(events.map(factsOf)).toEqual([
      { date: '2021-12-01', end: undefined, status: 'held', topics: ['donbas', 'osce'], actors: ['lavrov', 'blinken'] },
    ]);
  });
});

describe('an event', () => {
  const facts = { date: '2021-03', end: '2021-04-22', status: 'held', topics: ['donbas', 'osce'], actors: ['lavrov'] };

  it.each<[EventFilter, boolean]>([
    [{}, true],
    [{ topic: '', actor: '', status: '', from: '', to: '' }, true],
    [{ topic: 'osce' }, true],
    [{ topic: 'osc' }, false],
    [{ actor: 'lavrov' }, true],
    [{ actor: 'blinken' }, false],
    [{ status: 'held' }, true],
    [{ status: 'claimed' }, false],
    [{ topic: 'osce', actor: 'blinken' }, false],
    [{ from: '2021' }, true],
    [{ from: '2021-04' }, true],
    [{ from: '2021-05' }, false],
    [{ from: '2022' }, false],
    [{ to: '2020' }, false],
    [{ to: '2021-02' }, false],
    [{ to: '2021-03' }, true],
    [{ from: '2021-04', to: '2021-04' }, true],
  ])('of March to 22 April 2021 and %j: %s', (filter, expected) => {
    expect(fits(facts, filter)).toBe(expected);
  });

  it('known to the year fits every month of it', () => {
    const year = { date: '2014', status: 'held', topics: [], actors: [] };
    expect(fits(year, { from: '2014-12', to: '2014-12' })).toBe(true);
    expect(fits(year, { from: '2015-01' })).toBe(false);
  });
});
