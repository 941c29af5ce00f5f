import { describe, expect, it } from 'vitest';
import { describeTroopCounts, findTroopQuestion, formatNumber, troopCountsOf } from '#domain/timeline/troop-count.ts';
import { archiveOfClaims, claim, linkedClaims, troopFigures } from '../../fixtures/claims.ts';

const soldiers = { low: 1000, unit: 'soldiers', counted: 'Soldiers.' };

describe('the numbers of soldiers in claims', () => {
  it('are those of claims that count soldiers, in the order of the claims', () => {
    const claims = linkedClaims([
      claim('later', { date: '2022-01-10', quantity: soldiers }),
      claim('words'),
      claim('tanks', { quantity: { ...soldiers, unit: 'tanks' } }),
      claim('first', { quantity: soldiers }),
    ]);
    expect(troopCountsOf(claims).map(({ claim: { id } }) => id)).toEqual(['first', 'later']);
  });

  it('say in words who gave them, and what is a projection or an announcement', () => {
    const labels = Object.fromEntries(
      troopCountsOf(linkedClaims(troopFigures)).map(({ claim: { id }, form, label }) => [id, [form, label]]),
    );
    expect(labels).toMatchObject({
      'reznikov-100000': ['count', 'Ukraine: 100,000'],
      'us-175000': ['projection', 'United States: 175,000, a projection'],
      'mod-10000': ['announcement', 'Ministry of Defence of Russia: 10,000, announced'],
      'us-169000-190000': ['count', 'United States: 169,000–190,000'],
    });
  });

  it('run from the lowest to the highest count, without projections and announcements', () => {
    expect(describeTroopCounts(troopCountsOf(linkedClaims(troopFigures)))).toBe(
      'Counts of soldiers run from 60,000–90,000 (NATO, December 2021) to 169,000–190,000 (United States, 18 February 2022).',
    );
  });

  it('are listed one by one if there are fewer than two counts', () => {
    const one = linkedClaims([claim('a', { quantity: soldiers })]);
    expect(describeTroopCounts(troopCountsOf(one))).toBe('Numbers of soldiers: 1,000 (Russia, 17 December 2021).');
  });
});

it('writes numbers and ranges for readers', () => {
  expect([formatNumber({ low: 0 }), formatNumber({ low: 1000, high: 190_000 })]).toEqual(['0', '1,000–190,000']);
});

describe('the question about soldiers', () => {
  it('is the one with the most numbers', () => {
    const entries = [
      claim('a', { quantity: soldiers }),
      claim('b', { question: 'how', quantity: soldiers }),
      claim('c', { question: 'how', quantity: soldiers }),
    ];
    expect(findTroopQuestion(archiveOfClaims(entries).questions)?.id).toBe('how');
  });

  it('does not exist where nobody gives a number', () => {
    expect(findTroopQuestion(archiveOfClaims([claim('a')]).questions)).toBeUndefined();
  });
});
