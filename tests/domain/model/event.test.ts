import { describe, expect, it } from 'vitest';
import { formatEventDate } from '#domain/model/event.ts';

describe('when an event happened', () => {
  it.each([
    [{ date: '2014', approximate: false }, '2014'],
    [{ date: '2014-03', approximate: false }, 'March 2014'],
    [{ date: '2014-03-18', approximate: false }, '18 March 2014'],
    [{ date: '2021-12-27', approximate: true }, 'about 27 December 2021'],
    [{ date: '2022-02-10', end: '2022-02-20', approximate: false }, '10–20 February 2022'],
    [{ date: '2004-11', end: '2005-01-23', approximate: true }, 'about November 2004 – 23 January 2005'],
  ])('%j is %s', (event, text) => {
    expect(formatEventDate(event)).toBe(text);
  });
});
