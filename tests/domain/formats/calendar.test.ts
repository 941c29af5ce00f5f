import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { formatCalendar, isKnownToTheDay } from '#domain/formats/calendar.ts';
import type { Event } from '#domain/model/event.ts';
import { archiveOf, topic } from '../../fixtures/entries.ts';
import { record } from '../../fixtures/records.ts';

const site = {
  id: 'test-archive',
  name: 'An archive; of “tests”, and more',
  description: 'What it is.\nIn two lines.',
};

function calendarOf(...fields: object[]) {
  const { events } = archiveOf({
    topics: [topic('osce', { name: 'OSCE, its monitors; and more' }), topic('donbas', { name: 'The Donbas' })],
    places: [record('places', 'kyiv', { name: 'Kyiv' }), record('places', 'washington', { name: 'Washington, D.C.' })],
    events: fields.map((data, index) => record('events', `event-${index}`, data)),
  });
  return { events, ...written(events) };
}

function written(events: Event[]) {
  const text = formatCalendar(events, site, (path) => `https://archive.example${path}`);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, calendar, read: calendar.getAllSubcomponents('vevent') };
}

const days = (event: ICAL.Component) => {
  const { startDate, endDate } = new ICAL.Event(event);
  return [startDate.toString(), endDate.toString(), startDate.isDate, endDate.isDate];
};

describe('a calendar', () => {
  it('that cannot be made names the event', () => {
    const { events } = calendarOf({}, {});
    const broken = events.map((event) => (event.id === 'event-1' ? { ...event, date: '2021-99-99' } : event));
    expect(() => formatCalendar(broken, site, String)).toThrow('content/events/all.yaml: "event-1" cannot be shown.');
  });

  it('describes itself', () => {
    const { calendar } = calendarOf();
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('An archive\\; of “tests”\\, and more');
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe('What it is.\\nIn two lines.');
    expect(String(calendar.getFirstPropertyValue('prodid'))).not.toBe('');
  });

  it('has every event whose days are known, whole, as a parser reads it', () => {
    const { read } = calendarOf({
      title: 'Talks; in “Geneva”, with \\ and Україна',
      summary: 'A line, with a comma; and a semicolon.',
      date: '2022-01-10',
      places: ['kyiv', 'washington'],
      topics: ['donbas', 'osce'],
    });
    const [event] = read;
    if (!event) throw new Error('There is one event.');
    expect(read).toHaveLength(1);
    expect(event.getFirstPropertyValue('uid')).toBe('event-0@test-archive');
    expect(event.getFirstPropertyValue('summary')).toBe('Talks; in “Geneva”, with \\ and Україна');
    expect(event.getFirstPropertyValue('description')).toBe('Held. A line, with a comma; and a semicolon.');
    expect(event.getFirstPropertyValue('location')).toBe('Kyiv, Washington, D.C.');
    expect(event.getFirstProperty('categories')?.getValues()).toEqual(['The Donbas', 'OSCE, its monitors; and more']);
    expect(event.getFirstPropertyValue('url')).toBe('https://archive.example/events/event-0/');
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2022-01-10T00:00:00Z');
    expect(days(event)).toEqual(['2022-01-10', '2022-01-11', true, true]);
  });

  it.each([
    [{ date: '2022-02-10', end: '2022-02-20' }, ['2022-02-10', '2022-02-21']],
    [{ date: '2021-12-31' }, ['2021-12-31', '2022-01-01']],
    [{ date: '2020-02-28' }, ['2020-02-28', '2020-02-29']],
    [{ date: '2022-03-27' }, ['2022-03-27', '2022-03-28']],
  ])('of %j ends on the day after the last', (data, expected) => {
    expect(calendarOf(data).read.map((event) => days(event).slice(0, 2))).toEqual([expected]);
  });

  it('leaves out what is not known to the day', () => {
    const { read, events } = calendarOf(
      { date: '2014' },
      { date: '2014-03' },
      { date: '2014-03-18', approximate: true },
      { date: '2014-03-18', end: '2014-04' },
      { date: '2014-03-18' },
    );
    expect(events).toHaveLength(5);
    expect(read.map((event) => event.getFirstPropertyValue('uid'))).toEqual(['event-4@test-archive']);
  });

  it.each([
    ['held', 'CONFIRMED'],
    ['suspended', 'CONFIRMED'],
    ['announced', 'TENTATIVE'],
    ['claimed', 'TENTATIVE'],
  ])('gives what was %s the status %s', (status, expected) => {
    expect(calendarOf({ status }).read.map((event) => event.getFirstPropertyValue('status'))).toEqual([expected]);
  });

  it('is read back as it was written, whatever the words, in lines of 75 octets at most', () => {
    const { events } = calendarOf({});
    const words = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\p{Cc}\ufffd]/u.test(text));
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const { text, read } = written(events.map((event) => ({ ...event, title, summary })));
        expect(read.map((event) => event.getFirstPropertyValue('summary'))).toEqual([title]);
        expect(read.map((event) => event.getFirstPropertyValue('description'))).toEqual([`Held. ${summary}`]);
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\ufffd]/.test(line))).toEqual([]);
      }),
    );
  });

  it('counts as known to the day what has a first and a last one', () => {
    const { events } = calendarOf({ date: '2014-03-18', end: '2014-03-21' }, { date: '2014-03' });
    expect(events.map(isKnownToTheDay)).toEqual([false, true]);
  });
});
