import { expect, it } from 'vitest';
import { eventSchema } from '#domain/model/event.ts';
import { lastDaysOf } from '#domain/lists/last-days.ts';
import { archiveOf } from '../../fixtures/entries.ts';

const event = (id: string, date: string, more: object = {}) => ({
  id,
  file: 'content/events/all.yaml',
  key: [0],
  data: eventSchema.parse({
    title: id,
    date,
    status: 'held',
    summary: 'One sentence.',
    topics: ['osce'],
    sources: ['agency'],
    confidence: 'known',
    ...more,
  }),
});

it('the last days show what happened and what was then announced, the latest first', () => {
  const events = [
    event('call', '2021-12-30'),
    event('talks', '2022-01-10', { announced: { on: '2021-12-27' } }),
    event('council', '2022-01-12', { announced: { in: ['call'] } }),
    event('unexpected', '2022-01-11'),
    event('vague', '2022-01'),
    event('after', '2022-03-01', { announced: { on: '2021-12-01' } }),
  ];
  const days = lastDaysOf(archiveOf({ events }), '2022-01-12', 3);
  const lists = days.map(({ day, happened, ahead }) => [day, happened.map(({ id }) => id), ahead.map(({ id }) => id)]);
  expect(lists).toEqual([
    ['2022-01-12', ['council'], ['after']],
    ['2022-01-11', ['unexpected'], ['council', 'after']],
    ['2022-01-10', ['talks'], ['council', 'after']],
  ]);
});
