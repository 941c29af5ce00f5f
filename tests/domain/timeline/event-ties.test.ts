import { describe, expect, it } from 'vitest';
import { tiesOf } from '#domain/timeline/event-ties.ts';
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
const told = (id: string) =>
  events
    .filter((event) => event.id === id)
    .flatMap((event) => tiesOf(event).map(({ tie, events: others }) => [tie, others.map((other) => other.id)]));

describe('the ties of an event', () => {
  it('name another event under the first tie only', () => {
    expect(told('plan')).toEqual([
      ['outcome', ['talks']],
      ['follows', ['demand']],
    ]);
    expect(told('talks')).toEqual([
      ['announcedIn', ['plan']],
      ['follows', ['demand']],
      ['followedBy', ['reply']],
    ]);
  });

  it('are known from both ends', () => {
    expect(told('demand')).toEqual([['followedBy', ['plan', 'talks']]]);
    expect(told('reply')).toEqual([['follows', ['talks']]]);
  });
});
