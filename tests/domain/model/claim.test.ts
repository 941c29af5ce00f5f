import { expect, it } from 'vitest';
import { neighboursOf } from '#domain/model/claim.ts';
import { claim, linkedClaims } from '../../fixtures/claims.ts';

it('a claim is between those before and after it on its question', () => {
  const [first, , second, third] = linkedClaims([
    claim('third', { date: '2022-01-12' }),
    claim('first', { date: '2021-12-17' }),
    claim('elsewhere', { date: '2021-12-20', question: 'how' }),
    claim('second', { date: '2022-01-10' }),
  ]);
  if (!first || !second || !third) throw new Error('There are four claims.');
  expect(neighboursOf(first)).toEqual({ next: second });
  expect(neighboursOf(second)).toEqual({ previous: first, next: third });
  expect(neighboursOf(third)).toEqual({ previous: second });
});
