import { describe, expect, it } from 'vitest';
import { addressesOf } from '#domain/addresses/addresses.ts';
import { archiveOfClaims, claim } from '../../fixtures/claims.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';

describe('the addresses of an archive', () => {
  it('are those of its standing pages, its entries and the periods with articles', () => {
    const standing = addressesOf(archiveOf({ topics: [], authors: [], bureaus: [] }));
    expect(standing).toContain('/');
    const all = addressesOf(archiveOf({ articles: [article('2021-12-28-talks'), article('2021-12-30-call')] }));
    expect(all.filter((path) => !standing.includes(path))).toEqual([
      '/2021/',
      '/2021/12/',
      '/2021/12/28/',
      '/2021/12/28/talks/',
      '/2021/12/30/',
      '/2021/12/30/call/',
      '/authors/desk/',
      '/bureaus/brussels/',
      '/topics/osce/',
    ]);
    expect(all).toEqual(all.toSorted());
  });

  it('include each claim', () => {
    const claims = [claim('demand', { date: '2021-12-17' }), claim('threat', { date: '2021-12' })];
    expect(addressesOf(archiveOfClaims(claims)).filter((path) => /claims|positions/.test(path))).toEqual([
      '/claims/demand/',
      '/claims/threat/',
      '/positions/',
    ]);
  });

  it('include a withdrawn article, and no draft', () => {
    const withdrawn = { on: '2022-03-01', reason: 'It was wrong.' };
    const articles = [article('2021-12-28-gone', { withdrawn }), article('2021-12-29-draft', { draft: true })];
    expect(addressesOf(archiveOf({ articles })).filter((path) => path.startsWith('/2'))).toEqual(['/2021/12/28/gone/']);
  });
});
