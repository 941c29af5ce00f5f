import { describe, expect, it } from 'vitest';
import { certainDayOf, claimsSince, positionDays, positionsAt } from '#domain/positions/position.ts';
import { archiveOfClaims, claim, linkedClaims } from '../../fixtures/claims.ts';

type Entry = ReturnType<typeof claim>;

/** Claim ids by side. */
function claimsOn(day: string, entries: Entry[]): Record<string, string[]> {
  const { sides, rows } = positionsAt(archiveOfClaims(entries), day);
  return Object.fromEntries(sides.map((side, index) => [side, (rows[0]?.cells[index] ?? []).map(({ id }) => id)]));
}

describe('the positions on a day', () => {
  const entries = [
    claim('demand', { date: '2021-12-17' }),
    claim('open-door', { date: '2022-01-12', by: ['nato'], answers: ['demand'] }),
    claim('no-answer', { date: '2022-02-17' }),
  ];

  it('are the latest claim of each side, and know nothing later', () => {
    expect(claimsOn('2021-12-16', entries)).toEqual({});
    expect(claimsOn('2021-12-17', entries)).toEqual({ russia: ['demand'] });
    expect(claimsOn('2022-01-12', entries)).toEqual({ russia: ['demand'], nato: ['open-door'] });
    expect(claimsOn('2022-02-17', entries)).toEqual({ russia: ['no-answer'], nato: ['open-door'] });
  });

  it('have a row for every question and a cell for every side, in their order', () => {
    const archive = archiveOfClaims([...entries, claim('method', { by: ['ukraine'], question: 'how' })]);
    const { sides, rows } = positionsAt(archive, '2022-02-28');
    expect(sides).toEqual(['ukraine', 'russia', 'nato']);
    expect(rows.map(({ question, cells }) => [question.id, cells.map((cell) => cell.map(({ id }) => id))])).toEqual([
      ['why', [[], ['no-answer'], ['open-door']]],
      ['how', [['method'], [], []]],
    ]);
  });

  it('count a claim that several made for the side of each', () => {
    const joint = [claim('joint', { by: ['reznikov', 'ukraine', 'nato'] })];
    expect(claimsOn('2021-12-17', joint)).toEqual({ ukraine: ['joint'], nato: ['joint'] });
  });

  it('are all claims of the latest day', () => {
    const same = [claim('a'), claim('b'), claim('older', { date: '2021-12-16' })];
    expect(claimsOn('2021-12-31', same)).toEqual({ russia: ['a', 'b'] });
  });

  it('are several where it is not certain which was the latest', () => {
    const unsure = [claim('some-day', { date: '2021-12' }), claim('day', { date: '2021-12-17' })];
    expect(claimsOn('2021-12-30', unsure)).toEqual({ russia: ['day'] });
    expect(claimsOn('2021-12-31', unsure)).toEqual({ russia: ['some-day', 'day'] });
    expect(claimsOn('2022-01-10', [...unsure, claim('later', { date: '2022-01-10' })])).toEqual({ russia: ['later'] });
  });
});

describe('a claim', () => {
  const dayOf = (id: string, entries: Entry[]) => {
    const found = linkedClaims(entries).find((candidate) => candidate.id === id);
    return found && certainDayOf(found);
  };

  it.each([
    ['2021-12-17', '2021-12-17'],
    ['2021-12', '2021-12-31'],
    ['2022-02', '2022-02-28'],
    ['2014', '2014-12-31'],
  ])('of %s is certain from %s', (date, day) => {
    expect(dayOf('claim', [claim('claim', { date })])).toBe(day);
  });

  it('is certain from the day of an answer, or of an answer to its answer', () => {
    const december = { date: '2021-12' };
    const entries = [
      claim('accusation', december),
      claim('counter', { ...december, answers: ['accusation'] }),
      claim('rejection', { date: '2021-12-16', answers: ['counter'] }),
    ];
    expect([dayOf('counter', entries), dayOf('accusation', entries)]).toEqual(['2021-12-16', '2021-12-16']);
  });

  it('is never certain before its own first day', () => {
    const entries = [
      claim('accusation', { date: '2021-12-20' }),
      claim('counter', { date: '2021-12', answers: ['accusation'] }),
      claim('rejection', { date: '2021-12-16', answers: ['counter'] }),
    ];
    expect(dayOf('accusation', entries)).toBe('2021-12-20');
  });
});

describe('the days of positions', () => {
  const claims = linkedClaims([
    claim('b', { date: '2021-12-17' }),
    claim('a', { date: '2021-12-17' }),
    claim('month', { date: '2021-12' }),
    claim('early', { date: '2014' }),
  ]);

  it('are those on which a claim becomes certain, each once and in order', () => {
    expect(positionDays(claims)).toEqual(['2014-12-31', '2021-12-17', '2021-12-31']);
    expect(positionDays([])).toEqual([]);
  });

  it('have every claim as new on exactly one of them', () => {
    const news = positionDays(claims).map((day) => claimsSince(claims, day).map(({ id }) => id));
    expect(news).toEqual([['early'], ['a', 'b'], ['month']]);
  });
});
