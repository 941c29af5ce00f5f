import { expect, it } from 'vitest';
import { formatAttribution, formatNames } from '#domain/positions/attribution.ts';
import { claim, linkedClaims } from '../../fixtures/claims.ts';

it('names all who spoke', () => {
  const names = (...list: string[]) => formatNames(list.map((name) => ({ name })));
  expect(names('NATO')).toBe('NATO');
  expect(names('Oleksii Reznikov', 'Ukraine')).toBe('Oleksii Reznikov and Ukraine');
  expect(names('Ukraine', 'United States', 'NATO')).toBe('Ukraine, United States and NATO');
});

it('says who, when and what kind, with no more precision than is known', () => {
  const [claimed] = linkedClaims([claim('a', { by: ['nato', 'ukraine'], date: '2021-12', kind: 'rejection' })]);
  expect(claimed && formatAttribution(claimed)).toBe('NATO and Ukraine, December 2021, rejection');
});
