import { describe, expect, it } from 'vitest';
import { relatedEventsOf } from '#domain/timeline/related-events.ts';
import { archiveOf } from '../../fixtures/entries.ts';
import { record } from '../../fixtures/records.ts';

const { events } = archiveOf({
  events: [
    record('events', 'demand', { date: '2021-12-17' }),
    record('events', 'plan', {
      date: '2021-12-27',
      status: 'announced',
      outcome: { kind: 'confirmed', event: 'talks' },
      follows: ['demand'],
    }),
    record('events', 'talks', { date: '2022-01-10', announced: { in: ['plan'] }, follows: ['plan', 'demand'] }),
    record('events', 'reply', { date: '2022-01-26', follows: ['talks'] }),
  ],
});
const related = (id: string) =>
  events
    .filter((event) => event.id === id)
    .flatMap((event) =>
      relatedEventsOf(event).map(({ relation, events: others }) => [relation, others.map((other) => other.id)]),
    );

describe('the relations of an event', () => {
  it('name another event under the first relation only', () => {
    expect(related('plan')).toEqual([
      ['outcome', ['talks']],
      ['follows', ['demand']],
    ]);
    expect(related('talks')).toEqual([
      ['announcedIn', ['plan']],
      ['follows', ['demand']],
      ['followedBy', ['reply']],
    ]);
  });

  it('are known from both ends', () => {
    expect(related('demand')).toEqual([['followedBy', ['plan', 'talks']]]);
    expect(related('reply')).toEqual([['follows', ['talks']]]);
  });
});
