import { describe, expect, it } from 'vitest';
import {
  buildTimeline,
  eventsByYear,
  eventsIn,
  eventsUnder,
  headingsOf,
  neighboursOf,
} from '#domain/timeline/timeline.ts';
import { archiveOf, topic } from '../../fixtures/entries.ts';
import { record } from '../../fixtures/records.ts';

const eventsOf = (...dates: string[]) =>
  archiveOf({ events: dates.map((date, index) => record('events', `event-${index}`, { date })) }).events;

const datesOf = (events: { date: string }[]) => events.map(({ date }) => date);

const longYear = ['2021', '2021-03', '2021-03-18', '2021-04-01', '2021-04-22', '2021-06', '2021-12-01', '2021-12-27'];

describe('a timeline', () => {
  it('groups events by year, the oldest first, and each is there once', () => {
    const events = eventsOf('2014-03-18', '1991', '2022-02-24', '2014');
    const years = buildTimeline(events);
    expect(years.map(({ date, events: own }) => [date, datesOf(own)])).toEqual([
      ['1991', ['1991']],
      ['2014', ['2014', '2014-03-18']],
      ['2022', ['2022-02-24']],
    ]);
    expect(years.flatMap(eventsIn)).toEqual(events);
  });

  it('leaves a year of eight events whole', () => {
    const [year] = buildTimeline(eventsOf(...longYear));
    expect(year?.months).toEqual([]);
    expect(year?.events).toHaveLength(8);
  });

  it('parts a year of nine into months, and keeps before them what has no month', () => {
    const [year] = buildTimeline(eventsOf(...longYear, '2021-12-28'));
    expect(datesOf(year?.events ?? [])).toEqual(['2021']);
    expect(year?.months.map(({ date, events }) => [date, events.length])).toEqual([
      ['2021-03', 2],
      ['2021-04', 2],
      ['2021-06', 1],
      ['2021-12', 3],
    ]);
    expect(year && datesOf(eventsIn(year))).toEqual([...longYear, '2021-12-28']);
    expect([...headingsOf(year ? [year] : [])]).toEqual(['2021', '2021-03', '2021-04', '2021-06', '2021-12']);
  });

  it('puts an event that went on into the next year where it started', () => {
    const { events } = archiveOf({ events: [record('events', 'vote', { date: '2004-10', end: '2005-01' })] });
    expect(eventsByYear(events).map(({ date }) => date)).toEqual(['2004']);
  });

  it('of nothing is nothing', () => {
    expect(buildTimeline([])).toEqual([]);
  });
});

describe('the neighbours of an event', () => {
  it('are those just before and after it; the first and the last have one', () => {
    const [first, second, third] = eventsOf('1991', '2014', '2022');
    if (!first || !second || !third) throw new Error('There are three events.');
    const events = [first, second, third];
    expect(neighboursOf(first, events)).toEqual({ next: second });
    expect(neighboursOf(second, events)).toEqual({ previous: first, next: third });
    expect(neighboursOf(third, events)).toEqual({ previous: second });
  });
});

describe('the events under a topic', () => {
  it('are its own and those of its children, in the order of time, each once', () => {
    const { topics } = archiveOf({
      topics: [topic('osce'), topic('donbas', { parent: 'osce' })],
      events: [
        record('events', 'late', { date: '2022', topics: ['osce'] }),
        record('events', 'both', { date: '2015', topics: ['donbas', 'osce'] }),
        record('events', 'early', { date: '2014', topics: ['donbas'] }),
      ],
    });
    const idsUnder = (id: string) =>
      topics.filter((one) => one.id === id).flatMap((one) => eventsUnder(one).map((event) => event.id));
    expect(idsUnder('osce')).toEqual(['early', 'both', 'late']);
    expect(idsUnder('donbas')).toEqual(['early', 'both']);
  });
});
