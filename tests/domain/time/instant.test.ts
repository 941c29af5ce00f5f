import { describe, expect, it } from 'vitest';
import { completeInstant, dayIn, instant, instantAt, partsIn, timeOf } from '#domain/time/instant.ts';

const schema = instant('When it was written.');

function problemsWith(value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe('an instant', () => {
  it.each([
    '2021-12-28T07:09:00+01:00',
    '2021-12-28T07:09+01:00',
    '2021-12-28T06:09:00Z',
    '2021-12-27T20:09:00-10:00',
    '2020-02-29T23:59:59+14:00',
  ])('may be %s, and stays as it was written', (text) => {
    expect(schema.parse(text)).toBe(text);
  });

  it.each([
    ['2021-12-28', '"2021-12-28" has no time and no zone offset.'],
    ['2021-12-28T07:09', '"2021-12-28T07:09" has no zone offset.'],
    ['2021-12-28T07:09:00', '"2021-12-28T07:09:00" has no zone offset.'],
    ['2021-02-30', '"2021-02-30" does not exist: 2021-02 has 28 days.'],
    ['2021-02-30T07:09:00+01:00', '"2021-02-30" does not exist: 2021-02 has 28 days.'],
    ['2021-02-29T07:09:00Z', '"2021-02-29" does not exist: 2021-02 has 28 days.'],
    ['28.12.2021', '"28.12.2021" is not an ISO date-time.'],
    ['2021-12-28 07:09:00+01:00', '"2021-12-28 07:09:00+01:00" has a space where the "T" belongs.'],
    ['2021-12-28T25:00:00Z', '"2021-12-28T25:00:00Z" does not exist: there is no hour 25.'],
    ['2021-12-28T07:60:00Z', '"2021-12-28T07:60:00Z" does not exist: there is no minute 60.'],
    ['2021-12-28T07:09:00+15:00', '"2021-12-28T07:09:00+15:00" does not exist: there is no offset +15:00.'],
    ['2021-12', '"2021-12" is not an ISO date-time.'],
    ['', '"" is not an ISO date-time.'],
  ])('cannot be "%s"', (text, message) => {
    expect(problemsWith(text)).toEqual([message]);
  });

  it('shows its author the form', () => {
    expect(schema.description).toBe(
      'When it was written. Write an ISO date-time with its offset, such as 2021-12-28T07:09:00+01:00.',
    );
  });

  it('is the same moment in whichever offset it is written', () => {
    expect(timeOf('2021-12-28T07:09:00+01:00')).toBe(timeOf('2021-12-28T01:09:00-05:00'));
    expect(timeOf('2021-12-28T06:09Z')).toBe(Date.UTC(2021, 11, 28, 6, 9));
  });
});

describe('the day of an instant', () => {
  it.each([
    ['Europe/Brussels', '2021-12-28T00:30:00+01:00', '2021-12-28'],
    ['America/New_York', '2021-12-28T00:30:00+01:00', '2021-12-27'],
    ['Europe/Brussels', '2021-12-27T23:30:00Z', '2021-12-28'],
    ['Europe/Brussels', '2021-06-15T22:30:00Z', '2021-06-16'],
    ['Europe/Brussels', '2021-12-15T22:30:00Z', '2021-12-15'],
    ['Asia/Tokyo', '2021-12-31T20:00:00+01:00', '2022-01-01'],
  ])('in %s of %s is %s', (zone, text, day) => {
    expect(dayIn(zone, text)).toBe(day);
  });

  it('starts at hour 00, not 24', () => {
    expect(partsIn('Europe/Brussels', '2021-12-28T00:05:00+01:00')).toMatchObject({ hour: '00', minute: '05' });
  });
});

describe('a time without an offset', () => {
  it.each([
    ['in winter', '2021-12-28T07:09', '2021-12-28T07:09:00+01:00'],
    ['in summer', '2021-07-12T07:09:30', '2021-07-12T07:09:30+02:00'],
    ['before the clock goes forward', '2022-03-27T01:59', '2022-03-27T01:59:00+01:00'],
    ['after the clock has gone forward', '2022-03-27T03:00', '2022-03-27T03:00:00+02:00'],
    ['in the hour that is left out', '2022-03-27T02:30', '2022-03-27T02:30:00+01:00'],
    ['before the clock goes back', '2021-10-31T01:59', '2021-10-31T01:59:00+02:00'],
    ['in the hour that comes twice', '2021-10-31T02:30', '2021-10-31T02:30:00+02:00'],
    ['after the clock has gone back', '2021-10-31T03:00', '2021-10-31T03:00:00+01:00'],
  ])('gets that of Brussels %s', (_, text, complete) => {
    expect(completeInstant('Europe/Brussels', text)).toBe(complete);
    expect(instant('').safeParse(complete).success).toBe(true);
  });

  it('of the hour that is left out is the moment that clocks show as one hour later', () => {
    expect(timeOf(completeInstant('Europe/Brussels', '2022-03-27T02:30'))).toBe(timeOf('2022-03-27T03:30:00+02:00'));
  });

  it.each([
    ['America/New_York', '2021-12-28T07:09', '2021-12-28T07:09:00-05:00'],
    ['Asia/Kolkata', '2021-12-28T07:09', '2021-12-28T07:09:00+05:30'],
    ['UTC', '2021-12-28T07:09', '2021-12-28T07:09:00+00:00'],
    ['Pacific/Kiritimati', '2021-12-28T00:00', '2021-12-28T00:00:00+14:00'],
  ])('gets that of %s', (zone, text, complete) => {
    expect(completeInstant(zone, text)).toBe(complete);
  });

  it.each([
    ['Europe/Brussels', '2021-12-28', '2021-12-28T12:00:00+01:00'],
    ['Europe/Brussels', '2022-03-27', '2022-03-27T12:00:00+02:00'],
    // The clock goes forward at midnight here.
    ['America/Santiago', '2021-09-05', '2021-09-05T12:00:00-03:00'],
  ])('is noon when only the day is given: in %s %s is %s', (zone, day, complete) => {
    expect(completeInstant(zone, day)).toBe(complete);
  });

  it.each(['2021-12-28T07:09:00Z', '2021-12-28T07:09:00+03:00', '2021-02-30', '2021-12', 'yesterday', ''])(
    'is the only thing that is completed: "%s" stays',
    (text) => {
      expect(completeInstant('Europe/Brussels', text)).toBe(text);
    },
  );
});

describe('before standard time, when offsets had seconds,', () => {
  it.each([
    // 17 minutes and 30 seconds before Greenwich.
    ['Europe/Brussels', '1783-04-19', '1783-04-19T11:59:30+00:17'],
    ['Europe/Brussels', '1654-01-18T23:59:59', '1654-01-18T23:59:29+00:17'],
    ['Europe/Brussels', '1000-01-01T00:00', '1000-01-01T00:00:30+00:18'],
    ['Europe/Brussels', '1892-05-02', '1892-05-02T12:00:00+00:00'],
    // 44 minutes and 30 seconds after it, until 1972.
    ['Africa/Monrovia', '1971-06-01T12:00', '1971-06-01T11:59:30-00:45'],
  ])('a time of %s is the same moment with an offset in minutes: %s', (zone, text, complete) => {
    expect(completeInstant(zone, text)).toBe(complete);
  });

  const times = ['1000-01-01T00:00', '1582-10-10T12:00', '1783-04-19T23:59', '1891-12-31T00:00'];

  it('every time keeps its day and its clock in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(300);
    const changed = zones.flatMap((zone) =>
      times.filter((time) => {
        const complete = completeInstant(zone, time);
        const { year, month, day, hour, minute } = partsIn(zone, complete);
        return `${year}-${month}-${day}T${hour}:${minute}` !== time || !complete.startsWith(time.slice(0, 10));
      }),
    );
    expect(changed).toEqual([]);
  });

  it('a time on the clock becomes an instant, less than a minute before it', () => {
    const time = Date.UTC(1971, 5, 1, 6, 9, 50);
    const text = instantAt('Africa/Monrovia', time);
    expect(text).toBe('1971-06-01T05:24:00-00:45');
    expect(time - timeOf(text)).toBe(50_000);
  });
});

it('a time on the clock becomes an instant of its zone, to the minute', () => {
  expect(instantAt('Europe/Brussels', Date.UTC(2021, 11, 28, 6, 9, 59))).toBe('2021-12-28T07:09:00+01:00');
  expect(instantAt('Europe/Brussels', Date.UTC(2021, 9, 31, 0, 30))).toBe('2021-10-31T02:30:00+02:00');
  expect(instantAt('Europe/Brussels', Date.UTC(2021, 9, 31, 1, 30))).toBe('2021-10-31T02:30:00+01:00');
  expect(instantAt('Asia/Tokyo', Date.UTC(2021, 11, 31, 20))).toBe('2022-01-01T05:00:00+09:00');
});
